import {
  type DatabaseCheck,
  type Facts,
  findColumns,
  findIndexes,
  objectName,
  type Problem,
  shownName,
} from '../check.ts';
import { sameName } from '../replay.ts';
import type { Revision } from '../tree.ts';

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
  return expected.made.tables.flatMap(({ table, revision, path, start, end }) => {
    const named = catalog.relations.filter(({ name }) => sameName(name, table.name));
    const creates = `which revision ${revision.id} creates`;
    const place = { path, start, end };
    if (!table.name) return [];
    if (named.length === 0) {
      const object = objectName(table.schema ?? 'public', table.name);
      return [problem(facts, `has no table ${table.name}, ${creates}`, object, place)];
    }
    // A schema with a history of its own has the table as well, where another such one has it.
    const own = expected.history.tables.filter(({ schema }) => schema !== table.schema);
    if (table.schema || !own.some(({ schema }) => named.some((one) => one.schema === schema))) return [];
    return own
      .filter(({ schema, applied }) => applied.has(revision) && !named.some((one) => one.schema === schema))
      .map(({ schema }) => {
        const what = `has no table ${table.name} in the schema ${schema}, ${creates}`;
        return problem(facts, what, objectName(schema, table.name), place);
      });
  });
}

function columns(facts: Facts): Problem[] {
  const { catalog, expected } = facts;
  return expected.made.columns.flatMap(({ thing, table, revision, path, start, end }) => {
    if (thing.name === '') return [];
    return findColumns(table, thing.name, catalog)
      .filter(({ relation, column }) => !column && hasRun(revision, relation.schema, facts))
      .map(({ relation: { schema, name } }) => {
        const what = `has no vector column ${thing.name} in its table ${shownName(catalog, schema, name)}, which revision ${revision.id} adds`;
        return problem(facts, what, objectName(schema, name, thing.name), { path, start, end });
      });
  });
}

function indexes(facts: Facts): Problem[] {
  const { catalog, expected } = facts;
  return expected.made.indexes.flatMap(({ thing, table, revision, path, start, end }) => {
    if (thing.name === '') return [];
    return findIndexes(table, thing.name, catalog)
      .filter(({ relation, index }) => !index && hasRun(revision, relation.schema, facts))
      .map(({ relation: { schema, name } }) => {
        const what = `has no index ${thing.name} on its table ${shownName(catalog, schema, name)}, which revision ${revision.id} creates`;
        return problem(facts, what, objectName(schema, thing.name), { path, start, end });
      });
  });
}

/** A schema that has a table of versions to itself is as far as that says. */
function hasRun(revision: Revision, schema: string, { expected }: Facts): boolean {
  const own = expected.history.tables.filter((one) => one.schema === schema);
  return own.length === 0 || own.some(({ applied }) => applied.has(revision));
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
