import { quoteIdentifier } from '../alembic/quote-identifier.ts';
import { pythonString } from '../python/python-string.ts';
import { positionalArguments, stringOf } from '../python/values.ts';
import type { Operation, TableName } from '../schema/facts.ts';
import type { Migration, Step } from './migration.ts';
import { isSameTable } from './undoes.ts';

/** The call that takes an operation back; of a batch on `batch_op` of this table. */
export interface Call {
  text: string;
  batch: TableName | undefined;
}

export type Inverse = { call: Call } | { objection: string } | 'nothing';

/** What takes a step of the upgrade back, or why a machine can't write it. */
export function inverseOf(step: Step, migration: Migration): Inverse {
  const { operation } = step;
  if (!operation.certain) return { objection: 'a condition or a loop decides what it does' };
  switch (operation.kind) {
    case 'create-table':
      return hasEnum(operation.columns.map(({ type }) => type?.text))
        ? { objection: `the type of an enum of \`${operation.table.name}\` has to be dropped as well` }
        : written(operation, operation.table, [operation.table.name], migration);
    case 'add-column':
      return hasEnum([operation.column.type?.text])
        ? { objection: `the enum of \`${operation.column.name}\` has to be dropped as well` }
        : written(operation, operation.table, [operation.table.name, operation.column.name], migration);
    case 'create-index':
      return ofIndex(step, migration);
    case 'rename-table':
    case 'rename-column':
      return renamed(operation, migration);
    case 'create-extension':
      // Something else may use it by then: https://www.postgresql.org/docs/current/sql-dropextension.html
      return operation.ifNotExists
        ? 'nothing'
        : { objection: '`CREATE EXTENSION` without IF NOT EXISTS fails the second time' };
    default:
      return isCovered(operation, migration) ? 'nothing' : ofOther(step, migration);
  }
}

function hasEnum(types: readonly (string | undefined)[]): boolean {
  return types.some((type) => /\benum\(/i.test(type ?? ''));
}

/** Is it gone with the table or the column that this upgrade makes? */
function isCovered(operation: Operation, { up }: Migration): boolean {
  if (operation.kind === 'other')
    return touchesOwn(
      operation.sql ?? '',
      up.steps.map((step) => step.operation),
    );
  if (operation.kind !== 'alter-column') return false;
  return up.steps.some(({ operation: one }) => {
    if (one.kind === 'create-table') return isSameTable(one.table, operation.table);
    return (
      one.kind === 'add-column' &&
      isSameTable(one.table, operation.table) &&
      one.column.name === operation.column
    );
  });
}

/** SQL that fills what is new: `INSERT INTO new_table …`, `UPDATE documents SET new_column = …`; or that sets the session. */
function touchesOwn(sql: string, operations: readonly Operation[]): boolean {
  if (/^(?:SET|RESET|ANALYZE)\b/i.test(sql)) return true;
  const [, table, column] =
    /^(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)\b(?: SET (\w+) ?=[^,]*$)?/i.exec(sql) ?? [];
  return operations.some((one) => {
    if (one.kind === 'create-table') return one.table.name === table;
    return one.kind === 'add-column' && one.table.name === table && one.column.name === column;
  });
}

function ofIndex({ operation }: Step, migration: Migration): Inverse {
  if (operation.kind !== 'create-index') return 'nothing';
  const { name, table } = operation.index;
  if (name !== '') return written(operation, table, [name], migration);
  const own = migration.up.steps.some(({ operation: one }) => {
    if (one.kind === 'create-table') return isSameTable(one.table, table);
    return one.kind === 'add-column' && operation.index.columns.includes(one.column.name);
  });
  return own ? 'nothing' : { objection: 'an index without a name cannot be dropped by one' };
}

/** `names`: of the table and what is in it, of an index its own. */
function written(operation: Operation, table: TableName, names: string[], { op }: Migration): Inverse {
  if ([table.name, ...names].includes('')) return { objection: 'a name is not to be seen' };
  if (operation.raw)
    return {
      call: { text: `${op}.execute(${pythonString(sqlFor(operation, table, names))})`, batch: undefined },
    };
  const method = { 'create-table': 'drop_table', 'add-column': 'drop_column', 'create-index': 'drop_index' };
  const isIndex = operation.kind === 'create-index';
  const inBatch = operation.batch && operation.kind !== 'create-table';
  const args = (inBatch && !isIndex ? names.slice(1) : names).map(pythonString);
  if (isIndex && !inBatch) args.push(`table_name=${pythonString(table.name)}`);
  if (table.schema !== undefined && !inBatch) args.push(`schema=${pythonString(table.schema)}`);
  if (operation.guarded) args.push('if_exists=True');
  const name = operation.kind in method ? method[operation.kind as keyof typeof method] : '';
  return {
    call: {
      text: `${inBatch ? 'batch_op' : op}.${name}(${args.join(', ')})`,
      batch: inBatch ? table : undefined,
    },
  };
}

function sqlFor(operation: Operation, table: TableName, names: readonly string[]): string {
  const guard = operation.guarded ? 'IF EXISTS ' : '';
  const schema = table.schema === undefined ? '' : `${quoteIdentifier(table.schema)}.`;
  const [first = '', second = ''] = names.map(quoteIdentifier);
  if (operation.kind === 'create-index') return `DROP INDEX ${guard}${schema}${first}`;
  if (operation.kind === 'create-table') return `DROP TABLE ${guard}${schema}${first}`;
  return `ALTER TABLE ${schema}${first} DROP COLUMN ${guard}${second}`;
}

function renamed(operation: Operation, { op }: Migration): Inverse {
  if (operation.batch || (operation.kind !== 'rename-table' && operation.kind !== 'rename-column'))
    return { objection: 'it renames something in a batch' };
  const { table, to } = operation;
  if (table.name === '' || to === '') return { objection: 'a name is not to be seen' };
  const schema = table.schema === undefined ? '' : `, schema=${pythonString(table.schema)}`;
  const args =
    operation.kind === 'rename-table'
      ? `rename_table(${pythonString(to)}, ${pythonString(table.name)}`
      : `alter_column(${pythonString(table.name)}, ${pythonString(to)}, new_column_name=${pythonString(operation.column)}`;
  return { call: { text: `${op}.${args}${schema})`, batch: undefined } };
}

const constraints: Readonly<Record<string, string>> = {
  create_unique_constraint: 'unique',
  create_foreign_key: 'foreignkey',
  create_check_constraint: 'check',
  create_primary_key: 'primary',
};

function ofOther({ operation, call }: Step, { op, names }: Migration): Inverse {
  const method = operation.kind === 'other' ? operation.method : operation.kind;
  const type = constraints[method];
  const [name, table] = positionalArguments(call).map((one) => stringOf(one, names));
  if (type && name !== undefined && table !== undefined && !operation.batch) {
    const text = `${op}.drop_constraint(${pythonString(name)}, ${pythonString(table)}, type_="${type}")`;
    return { call: { text, batch: undefined } };
  }
  return { objection: `what takes \`${summary(operation)}\` back is not to be seen` };
}

function summary(operation: Operation): string {
  if (operation.kind !== 'other') return operation.kind.replace('-', '_');
  return operation.sql?.split(' ').slice(0, 3).join(' ') ?? operation.method;
}
