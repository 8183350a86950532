import type { Scope } from '../engine/project-facts.ts';
import type { Context } from '../engine/types.ts';
import { filesNaming } from '../javascript/other-files.ts';
import type { Script } from '../javascript/script.ts';
import type { File } from './difference.ts';
import { Target } from './target.ts';

/** The files of the project with one of these words, as the upgrade will find them. */
export function otherScripts(
  words: readonly string[],
  script: Script,
  context: Context,
  within: Scope = 'part',
): File[] {
  return filesNaming(words, script, context, within).map(({ path, text, script: tree }) => ({
    path,
    text,
    script: tree,
    context,
    target: new Target(path, tree, context, true),
  }));
}
