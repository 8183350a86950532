import { alembicCalls } from '../alembic/calls.ts';
import { operationsIn } from '../alembic/operations.ts';
import { readRevision } from '../alembic/read-revision.ts';
import type { Revision } from '../alembic/revision.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Problem, Source } from '../engine/types.ts';
import { mostBtreeBytes } from '../pgvector/index-facts.ts';
import { btreeRowBytes } from '../pgvector/judge-index.ts';
import type { Names } from '../python/names.ts';
import { isTestPath } from '../python/test-path.ts';
import { positionalArguments, stringOf } from '../python/values.ts';
import type { Column, ColumnType, Place, UniqueKey } from '../schema/facts.ts';
import { readModels } from '../schema/read-models.ts';
import { addedKeys, declaredKeys } from '../schema/unique-keys.ts';
import { historicType } from './historic-type.ts';
import { codes } from './vocabulary.ts';

/** UNIQUE and PRIMARY KEY over vectors that no row of a btree has room for. */
export function longRows(source: Source, names: Names, project: Project): Problem[] {
  if (isTestPath(source.path) || !/unique|primary/i.test(source.text)) return [];
  const revision = readRevision(source.path, names);
  return revision ? inRevision(revision, names, project) : inModels(source, names, project);
}

function inRevision(revision: Revision, names: Names, project: Project): Problem[] {
  const chain = project.revisions().with(revision);
  const ofColumns = operationsIn(names).flatMap(({ operation }) => {
    if (operation.kind === 'create-table') return keysOf(operation.table.name, operation.columns);
    return operation.kind === 'add-column' ? keysOf(operation.table.name, [operation.column]) : [];
  });
  const inTables = alembicCalls(names)
    .filter(({ method }) => method === 'create_table')
    .flatMap(({ node }) => {
      const [table, ...parts] = positionalArguments(node);
      return declaredKeys(parts, names, stringOf(table, names) ?? '');
    });
  const { downgrade = [] } = revision.body ?? {};
  return [
    ...ofColumns,
    ...[...inTables, ...addedKeys(names)].flatMap((key) => {
      // What the way back makes, there was before.
      if (downgrade.some(({ start, end }) => start <= key.start && key.end <= end)) return [];
      const table = { schema: undefined, name: key.table };
      const moment = { revision, chain, before: key.end };
      return ofKey(key, (column) => historicType(moment, table, column, project.models()));
    }),
  ];
}

function inModels({ path }: Source, names: Names, project: Project): Problem[] {
  return readModels(path, names, project.modelModule).flatMap(({ table, columns, uniqueKeys }) => [
    ...keysOf(table.name, columns),
    ...(uniqueKeys ?? []).flatMap((key) =>
      ofKey(key, (column) => columns.find(({ name }) => name === column)?.type),
    ),
  ]);
}

/** `unique=True` and `primary_key=True` of columns; several that are primary are one key. */
function keysOf(table: string, columns: readonly Column[]): Problem[] {
  return columns.flatMap(({ name, type, unique, primaryKey, path, start, end }) =>
    path === undefined && (unique || primaryKey)
      ? ofKey({ name: '', table, columns: [name], isPrimary: primaryKey ?? false, start, end }, () => type)
      : [],
  );
}

function ofKey(key: UniqueKey, typeOf: (column: string) => ColumnType | undefined): Problem[] {
  const [long] = key.columns.flatMap((column) => longRow(column, typeOf(column)) ?? []);
  if (!long) return [];
  const kind = key.isPrimary ? 'a primary key' : 'UNIQUE';
  const name =
    key.name || (key.table ? `${key.table}${key.isPrimary ? '_pkey' : `_${key.columns.join('_')}_key`}` : '');
  const bytes = key.columns.length > 1 ? undefined : long.bytes;
  return [rowProblem(`${kind} over the vectors of \`${long.column}\``, bytes, name, key)];
}

/** A column whose vectors alone are longer than a row of a btree may be. */
export function longRow(
  column: string,
  type: ColumnType | undefined,
): { column: string; bytes: number } | undefined {
  const bytes = /ARRAY|\[\]/.test(type?.text ?? '')
    ? undefined
    : btreeRowBytes(type?.vector, type?.dimensions);
  return bytes !== undefined && bytes > mostBtreeBytes ? { column, bytes } : undefined;
}

/** `bytes`: undefined where other columns are in the row as well. */
export function rowProblem(
  what: string,
  bytes: number | undefined,
  index: string,
  { start, end }: Place,
): Problem {
  const error = `index row size ${bytes ?? '…'} exceeds btree version 4 maximum ${mostBtreeBytes}${index ? ` for index "${index}"` : ''}`;
  return {
    code: codes.btree,
    start,
    end,
    what: `${what} makes a btree, whose rows have no room for them: PostgreSQL says \`${error}\` at the first insert`,
    reason: 'take a hash of what was embedded, or of the vectors by `md5(…::text)`',
  };
}
