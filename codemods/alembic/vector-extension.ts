import { type ColumnType, needsExtension, type Operation } from '../schema/facts.ts';
import { mayBringVector } from './hidden-creation.ts';
import type { Wanted } from './operations.ts';

/** pgvector's extension as PostgreSQL calls it. */
export const extension = 'vector';
/** The same as people call it; there is none of that name. */
export const wrongName = 'pgvector';

/** pgvecto.rs has types of these names in its schema `vectors`. */
const inSql =
  /(?<!\bvectors"?\."?)\b(?:vector|halfvec|sparsevec)\b ?(?:\( ?\d+ ?\)|\[\])|:: ?(?:"?(?!vectors\b)\w+"?\.)?"?(?:vector|halfvec|sparsevec)\b/i;

/** May this make the extension, or see to it in a block of its own? A name that is not to be seen may be this one. */
export function mayCreateExtension(operation: Operation): boolean {
  if (operation.kind === 'create-extension')
    return mayBringVector(operation.name, operation.cascade ?? false);
  if (operation.kind !== 'other') return false;
  const { sql, method } = operation;
  return sql === undefined ? /extension|pgvector/i.test(method) : /\bextension\b/i.test(sql);
}

function becomesVector(existing: ColumnType | undefined): boolean {
  return existing !== undefined && existing.vector === undefined;
}

/** Does this fail in a database without the extension? */
export function needsVectors(operation: Operation): boolean {
  switch (operation.kind) {
    case 'create-table':
      return operation.columns.some(({ type }) => needsExtension(type));
    case 'add-column':
      return needsExtension(operation.column.type);
    case 'alter-column':
      // A column that is a vector already is only where the extension is; in SQL that is not to be seen.
      return needsExtension(operation.type) && becomesVector(operation.existingType);
    case 'create-index':
      return /^(?:hnsw|ivfflat)$/.test(operation.index.method);
    case 'other':
      return inSql.test((operation.sql ?? '').replace(/'(?:''|[^'])*'/g, "''"));
    default:
      return false;
  }
}

/** Tables and columns whose calls name nothing of pgvector's need no closer look, unless the file has names of its own for it. */
export function mayConcernVectors(text: string): Wanted {
  const hasOwnNames = /vec[\w.]*\s+as\s|^\w+\s*(?::[^=\n]*)?=[^\n]*(?:vec|bit)|^class\s/im.test(text);
  return (method, call) =>
    hasOwnNames ||
    !/^(?:create_table|add_column|create_index|drop_\w+)$/.test(method) ||
    /vec|ext|hnsw|ivf|using/i.test(call);
}
