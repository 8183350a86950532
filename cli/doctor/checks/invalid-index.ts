import { type DatabaseCheck, objectName, shownName } from '../check.ts';
import { sqlName } from '../sql-name.ts';

export const check: DatabaseCheck = {
  id: 'invalid-index',
  title: 'An index was left unfinished by a build that failed.',
  codes: ['PGV011'],
  run({ catalog }) {
    return catalog.indexes
      .filter(({ valid, building }) => !valid && !building)
      .map(({ schema, table, name }) => ({
        code: 'PGV011',
        message: `the index ${shownName(catalog, schema, name)} on ${table} is invalid: a concurrent build failed and left it; no query uses it, every write pays for it, and \`IF NOT EXISTS\` passes over it; run \`DROP INDEX CONCURRENTLY ${sqlName(schema, name)}\`, then create it again`,
        object: objectName(schema, name),
      }));
  },
};
