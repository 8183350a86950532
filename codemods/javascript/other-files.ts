import type { Scope, SourceFile } from '../engine/project-facts.ts';
import type { Context } from '../engine/types.ts';
import type { Script } from './script.ts';

export const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

export interface ParsedFile extends SourceFile {
  script: Script;
}

const parsed = new WeakMap<readonly SourceFile[], readonly ParsedFile[]>();

/** The files of the project with one of these words, parsed once; those that do not parse are left out. */
export function filesNaming(
  words: readonly string[],
  script: Script,
  { project }: Context,
  within: Scope = 'part',
): readonly ParsedFile[] {
  const files = project.filesWith(words, endings, within);
  let found = parsed.get(files);
  if (!found) {
    found = files.flatMap(({ path, text }) => {
      const tree = script.parseOther(path, text);
      return tree ? [{ path, text, script: tree }] : [];
    });
    parsed.set(files, found);
  }
  return found;
}
