import { typeFacts } from '../pgvector/index-facts.ts';
import type { IndexFacts, IndexKey } from '../pgvector/judge-index.ts';
import type { ColumnType, Index } from '../schema/facts.ts';
import { isOpen } from './edit-call.ts';
import type { FoundIndex } from './found-index.ts';
import { castOf, isColumn, sqlKey } from './vocabulary.ts';

/** An index in the terms of the table of facts; what the source does not show stays open there. */
export function indexFactsOf({ index, types, raw, call }: FoundIndex): IndexFacts {
  const areClassesOpen = !raw && isOpen(call);
  const parameters = [...index.parameters].filter(([name]) => /^\w+$/.test(name));
  return {
    method: index.method,
    keys: index.columns.map((column, at) => ({
      ...keyOf(column, types[at], areClassesOpen ? undefined : index),
      order: index.orders?.get(column),
    })),
    parameters: new Map(parameters),
    unique: index.unique,
    includes: index.includes ?? false,
  };
}

function keyOf(written: string, type: ColumnType | undefined, index: Index | undefined): IndexKey {
  const { expression, operatorClass } = sqlKey(written);
  const given = operatorClass ?? (index && classOf(written, index));
  const cast = castOf(expression);
  if (cast) return { ...cast, operatorClass: given };
  if (!isColumn(expression)) return { type: undefined, dimensions: undefined, operatorClass: given };
  return { ...sizeOf(type), operatorClass: given };
}

/** By the column or, of an expression, by a label, which is not looked for where there is but one of each. */
function classOf(column: string, { operatorClasses, columns }: Index): string | undefined {
  const [only] = operatorClasses.values();
  const alone = columns.length === 1 && operatorClasses.size === 1 && !isColumn(column) ? only : undefined;
  const name = operatorClasses.get(column) ?? alone;
  // What is computed has no such name.
  return name !== undefined && /^[\w.]+$/.test(name)
    ? name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    : undefined;
}

function sizeOf(type: ColumnType | undefined): Pick<IndexKey, 'type' | 'dimensions'> {
  if (!type?.vector || /ARRAY|\[\]/.test(type.text)) return { type: undefined, dimensions: undefined };
  const without = typeFacts[type.vector].lengthMayBeMissing ? ('none' as const) : 1;
  return { type: type.vector, dimensions: type.dimensions ?? (type.unsized ? without : undefined) };
}
