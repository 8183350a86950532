import type { Tree } from 'web-tree-sitter';
import type { Codemod, Parser, Source } from '../../../codemods/engine/types.ts';
import { FactReader } from '../../../codemods/schema/fact-reader.ts';
import { type Answer, examine } from './examine.ts';
import { oneFileProject } from './one-file-project.ts';

/** What a codemod says of a file when that is all there is. */
export function examineAlone(
  codemod: Codemod,
  parser: Parser<unknown>,
  source: Source,
  unsafe: boolean,
): Answer {
  const facts = codemod.language.id === 'python' ? new FactReader(parser as Parser<Tree>) : undefined;
  return examine(codemod, parser, oneFileProject(source, facts), source, unsafe);
}
