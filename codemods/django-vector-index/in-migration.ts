import { changesOfSql } from '../alembic/sql-operations.ts';
import { statementsOf } from '../alembic/sql-statements.ts';
import { type Operation, readMigration } from '../django/operations.ts';
import { placed } from '../django/placed.ts';
import { DjangoSchema } from '../django/schema.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Source } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import type { Index } from '../schema/facts.ts';
import { type Found, foundIndex, keyOf } from './found.ts';

/** The indexes that a migration makes, with the types of their fields as the migrations before it leave them. */
export function inMigration(source: Source, names: Names, project: Project): Found[] {
  const migration = readMigration(names);
  if (!migration) return [];
  const { graph, own } = placed(source, names, project);
  const schema = DjangoSchema.after(graph.before(own));
  return migration.operations.flatMap((operation) => {
    schema.apply(own.app, operation);
    return operation.inDatabase ? madeBy(operation, own.app, schema) : [];
  });
}

function madeBy(operation: Operation, app: string, schema: DjangoSchema): Found[] {
  switch (operation.kind) {
    case 'create-model':
    case 'add-index': {
      const indexes = operation.kind === 'add-index' ? [operation.index] : operation.indexes;
      const typeOf = (field: string) => schema.ofField(app, operation.model, field);
      return indexes.flatMap((one) => foundIndex(one, typeOf) ?? []);
    }
    case 'run-sql':
      return operation.strings.flatMap(statementsOf).flatMap((one) => madeInSql(one, operation, schema));
    default:
      return [];
  }
}

function madeInSql(statement: string, { node }: Operation, schema: DjangoSchema): Found[] {
  const place = { start: node.startIndex, end: node.endIndex };
  return changesOfSql(statement, place).flatMap((change): Found[] => {
    if (change.kind !== 'create-index' || !/^(?:hnsw|ivfflat)$/.test(change.index.method)) return [];
    return [
      { ...place, facts: factsOf(change.index, schema), key: change.index.columns[0] ?? '', raw: true },
    ];
  });
}

function factsOf(
  { method, columns, operatorClasses, parameters, unique, table }: Index,
  schema: DjangoSchema,
) {
  return {
    method,
    unique,
    parameters: new Map([...parameters].filter(([name]) => /^\w+$/.test(name))),
    keys: columns.map((column) => ({
      ...keyOf(castIn(column) ?? schema.ofColumn(table.name, column)),
      // A name that is not written out may be one, and so may the end of what is put in.
      operatorClass: operatorClasses.get(column) ?? (/_ops\b|[{%]/.test(column) ? undefined : 'none'),
    })),
  };
}

/** `(embedding::halfvec(3072))` */
function castIn(key: string) {
  const [, vector, digits] = /::\s*(vector|halfvec|sparsevec|bit)\s*\(\s*(\d+)\s*\)\)*$/i.exec(key) ?? [];
  return vector === undefined ? undefined : { vector: vector.toLowerCase(), dimensions: Number(digits) };
}
