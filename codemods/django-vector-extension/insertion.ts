import type { ReadMigration } from '../django/operations.ts';
import type { Edit, Source } from '../engine/types.ts';
import { importNames, isFreeName, visibleName } from '../python/import-names.ts';
import type { Names } from '../python/names.ts';
import { eol, lineEnd, lineStart } from '../python/place-import.ts';

const operation = 'VectorExtension';

/** The edits that make `VectorExtension()` the first operation, with its import. */
export function insertion({ list }: ReadMigration, names: Names, source: Source): Edit[] | undefined {
  const first = list?.namedChildren.find((one) => one !== null && one.type !== 'comment');
  if (!list || !first) return undefined;
  const { text } = source;
  const spelling = spell(list.startIndex, names, source);
  if (!spelling) return undefined;
  const call = `${spelling.name}(),`;
  const line = lineEnd(text, list.startIndex);
  const indent = text.slice(lineStart(text, first.startIndex), first.startIndex);
  // Below the bracket, so that a comment on the first operation stays with it.
  const edit =
    indent.trim() === '' && /^\[[ \t]*(?:#[^\n]*)?\r?\n$/.test(text.slice(list.startIndex, line))
      ? { start: line, end: line, text: `${indent}${call}${eol(text)}` }
      : { start: first.startIndex, end: first.startIndex, text: `${call} ` };
  return [edit, ...spelling.imports];
}

/** As the file names pgvector's things already, or by an import. */
function spell(at: number, names: Names, source: Source): { name: string; imports: Edit[] } | undefined {
  const node = names.root.descendantForIndex(at);
  if (!node) return undefined;
  const visible = visibleName('pgvector.django', operation, node, names);
  if (visible) return { name: visible, imports: [] };
  // `import pgvector.django.vector` runs the package, which has the name.
  const loads = names.imports
    .filter(({ kind, topLevel }) => kind === 'import' && topLevel)
    .flatMap((statement) => statement.names)
    .some((one) => !one.aliased && /^pgvector\.django\b/.test(one.loads));
  if (loads) return { name: `pgvector.django.${operation}`, imports: [] };
  if (!isFreeName(operation, node, names)) return undefined;
  const module = { ...source, root: names.root, imports: names.imports };
  return { name: operation, imports: importNames('pgvector.django', [operation], module) };
}
