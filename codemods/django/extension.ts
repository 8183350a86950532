import type { Migration } from './migration.ts';
import { mayCreateExtension } from './migration.ts';
import type { Doing, Operation } from './operations.ts';

const typeInSql = /\b(?:vector|halfvec|sparsevec) ?(?:\( ?\d|\[\])|:: ?"?(?:vector|halfvec|sparsevec)\b/i;

/** Does this fail in a database without the extension? */
export function needsExtension(doing: Doing & { inDatabase: boolean }): boolean {
  if (!doing.inDatabase) return false;
  switch (doing.kind) {
    case 'create-model':
      return doing.fields.some(({ type }) => type.vector !== undefined && type.vector !== 'bit');
    case 'add-field':
    case 'alter-field':
      return doing.field.type.vector !== undefined && doing.field.type.vector !== 'bit';
    case 'run-sql':
      return doing.strings.some((sql) => typeInSql.test(sql.replace(/'[^']*'/g, "''")));
    default:
      return false;
  }
}

/** May this make the extension? What is computed, and what an operation of the project's own does, is a maybe. */
export function mayCreate(operation: Operation, text: string): boolean {
  switch (operation.kind) {
    case 'create-extension':
      return /^(?:|vector|vchord|vectorscale)$/.test(operation.name);
    case 'run-sql':
      return operation.sql === undefined || mayCreateExtension(operation.sql);
    case 'other':
      return (
        operation.inDatabase &&
        (/extension|vector/i.test(operation.node.text) || (isCode(operation) && mayCreateExtension(text)))
      );
    default:
      return false;
  }
}

function isCode({ node }: Operation): boolean {
  return /\bRunPython\(/.test(node.text) || node.type !== 'call';
}

/** Makes it, needs it, or can't be asked. */
export function concernsExtension(migration: Migration): boolean {
  if (migration.mayCreateExtension) return true;
  if (!migration.mentionsVectors) return false;
  return migration.body?.operations.some(needsExtension) ?? true;
}
