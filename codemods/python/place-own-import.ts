import type { Edit } from '../engine/types.ts';
import {
  blocksOf,
  eol,
  headerImports,
  insertAfterLine,
  insertionIndex,
  lineStart,
  type Module,
  placeImport,
  section,
  topModule,
} from './place-import.ts';

/** Where an import of one of the project's own modules goes: to its like, else in a block of its own below all others. */
export function placeOwnImport(module: Module, line: string): Edit {
  const { root, text, imports, path } = module;
  const header = headerImports(root, imports);
  const top = /^\w+ (\w+)/.exec(line)?.[1];
  const block = blocksOf(text, header)
    .map((one) => one.filter((other) => topModule(other) === top || section(other, path) === 'first-party'))
    .findLast((one) => one.length > 0);
  if (block) {
    const before = block[insertionIndex(block, line)];
    const last = block[block.length - 1];
    if (!before) return insertAfterLine(text, last?.node.endIndex ?? 0, line);
    const start = lineStart(text, before.node.startIndex);
    return { start, end: start, text: line + eol(text) };
  }
  const last = header[header.length - 1];
  if (!last) return placeImport(module, line);
  const edit = insertAfterLine(text, last.node.endIndex, line);
  return { ...edit, text: eol(text) + edit.text };
}
