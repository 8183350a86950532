import type { Context, SourceFile } from '../engine/types.ts';
import type { Script } from '../javascript/script.ts';
import type { File } from './problem.ts';
import { Target } from './target.ts';

export const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** The files of the project with one of these words, parsed as the upgrade will find them; those that do not parse are left out. */
export function otherScripts(words: readonly string[], script: Script, context: Context): File[] {
  return context.project.filesWith(words, endings).flatMap((one) => fileOf(one, script, context) ?? []);
}

function fileOf({ path, text }: SourceFile, script: Script, context: Context): File | undefined {
  const tree = script.parseOther(path, text);
  return tree && { path, text, script: tree, context, target: new Target(path, tree, context, true) };
}
