import {
  type DatabaseCheck,
  type Facts,
  findColumn,
  findIndex,
  findTable,
  objectName,
  type Problem,
} from '../check.ts';
import { sameName } from '../replay.ts';

export const check: DatabaseCheck = {
  id: 'stamped-tables',
  title:
    'The database is stamped with a revision, and lacks its table, its vector column or the index on it.',
  codes: ['PGV033'],
  run(facts) {
    return [...tables(facts), ...columns(facts), ...indexes(facts)];
  },
};

function tables(facts: Facts): Problem[] {
  const { catalog, expected } = facts;
  return expected.made.tables
    .filter(({ table }) => table.name && !catalog.relations.some(({ name }) => sameName(name, table.name)))
    .map(({ table, revision, path, start, end }) => {
      const what = `has no table ${table.name}, which revision ${revision.id} creates`;
      return problem(facts, what, objectName(table.schema ?? 'public', table.name), { path, start, end });
    });
}

function columns(facts: Facts): Problem[] {
  const { catalog, expected } = facts;
  return expected.made.columns.flatMap(({ thing, table, revision, path, start, end }) => {
    const relation = findTable(catalog.relations, table, catalog);
    if (!relation || thing.name === '' || findColumn(table, thing.name, catalog)) return [];
    const what = `has no vector column ${thing.name} in its table ${relation.name}, which revision ${revision.id} adds`;
    return [
      problem(facts, what, objectName(relation.schema, relation.name, thing.name), { path, start, end }),
    ];
  });
}

function indexes(facts: Facts): Problem[] {
  const { catalog, expected } = facts;
  return expected.made.indexes.flatMap(({ thing, table, revision, path, start, end }) => {
    const relation = findTable(catalog.relations, table, catalog);
    if (!relation || thing.name === '' || findIndex(table, thing.name, catalog)) return [];
    const what = `has no index ${thing.name} on its table ${relation.name}, which revision ${revision.id} creates`;
    return [problem(facts, what, objectName(relation.schema, thing.name), { path, start, end })];
  });
}

function problem(
  { catalog }: Facts,
  what: string,
  object: string,
  place: NonNullable<Problem['place']>,
): Problem {
  const message = `the database ${catalog.database} ${what}: it was stamped with that revision or a later one that did not run, or somebody dropped it by hand; \`alembic stamp\` the revision before, then upgrade`;
  return { code: 'PGV033', message, object, place };
}
