import type { DatabaseCheck } from '../check.ts';

export const check: DatabaseCheck = {
  id: 'extension-missing',
  title: 'The tree uses vector types, and the database has no extension that makes them.',
  codes: ['PGV012', 'PGV013'],
  run({ catalog, expected }) {
    const [need] = expected.needs;
    if (catalog.extension || !need || isPending(expected)) return [];
    const { path, start, end, what } = need;
    const common = { object: 'extension vector', place: { path, start, end } };
    if (catalog.available === undefined) {
      const message = `\`${what}\` needs pgvector, which is not installed on the server: install the package of its PostgreSQL version there, then run \`CREATE EXTENSION vector\` in ${catalog.database}`;
      return [{ code: 'PGV013', message, ...common }];
    }
    const message = `\`${what}\` needs the extension vector, which the database ${catalog.database} has not got: run \`CREATE EXTENSION vector\` in it`;
    return [{ code: 'PGV012', message, ...common }];
  },
};

/** A revision that has not run yet will create it, unless one that needs it comes before. */
function isPending({ history }: Parameters<DatabaseCheck['run']>[0]['expected']): boolean {
  return history.pending.some(({ operations }) =>
    operations.some((one) => one.kind === 'create-extension' && one.name === 'vector'),
  );
}
