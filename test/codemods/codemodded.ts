import { mergeEdits } from '../../codemods/engine/apply.ts';
import type { SourceFile } from '../../codemods/engine/project-facts.ts';
import { settle } from '../../codemods/engine/settle.ts';
import type { Codemod } from '../../codemods/engine/types.ts';
import { javascript } from '../../codemods/javascript/language.ts';
import type { Script } from '../../codemods/javascript/script.ts';
import { noProject } from '../engine/toy.ts';

const parser = await javascript.load([]);

/** The text as a codemod leaves it in a project that has the newest of everything, and these files. */
export function codemodded(
  codemod: Codemod<Script>,
  path: string,
  text: string,
  unsafe = false,
  files: readonly SourceFile[] = [],
): string {
  const parsed = parser.parse(text, undefined, path);
  if (!parsed.ok) throw new Error(`${path}: ${parsed.message}`);
  const project = {
    ...noProject,
    filesWith: () => files,
    npmVersion: () => ({ version: '99.0.0', says: '99.0.0', path: 'package-lock.json' }),
  };
  const { findings: found } = settle(codemod, {
    source: { path, text },
    tree: parsed.tree,
    context: { options: {}, unsafe, project },
    isSilenced: () => false,
  });
  const refused = found.filter(
    ({ applicability }) => applicability !== 'safe' && !(unsafe && applicability === 'unsafe'),
  );
  if (refused.length > 0) throw new Error(refused.map(({ message }) => message).join('\n'));
  return mergeEdits(found.flatMap(({ edits }) => edits)).reduceRight(
    (after, edit) => after.slice(0, edit.start) + edit.text + after.slice(edit.end),
    text,
  );
}
