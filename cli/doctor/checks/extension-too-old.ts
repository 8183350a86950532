import { type DatabaseCheck, isOlder, objectName, type Problem } from '../check.ts';

/** https://github.com/pgvector/pgvector/blob/master/CHANGELOG.md#083-2026-06-17 */
const soundVacuum = '0.8.3';

export const check: DatabaseCheck = {
  id: 'extension-too-old',
  title: 'The extension is older than what the tree uses, or than a fix that its indexes need.',
  codes: ['PGV032'],
  run({ catalog, expected }) {
    const { extension, available } = catalog;
    if (!extension) return [];
    const update =
      available && isOlder(extension.version, available)
        ? `run \`ALTER EXTENSION vector UPDATE\`, which makes it ${available}`
        : 'update the package on the server, then run `ALTER EXTENSION vector UPDATE`';
    const seen = new Set<string>();
    const missing = expected.needs.flatMap(({ what, since, path, start, end }): Problem[] => {
      if (!isOlder(extension.version, since) || seen.has(what)) return [];
      seen.add(what);
      const message = `\`${what}\` came with pgvector ${since}, and the database has ${extension.version}: ${update}`;
      return [{ code: 'PGV032', message, object: 'extension vector', place: { path, start, end } }];
    });
    return [...missing, ...unsound(catalog)];
  },
};

/** The fix is in the library, which is as old as the files on the server, whatever the extension calls itself. */
function unsound({ available, indexes }: Parameters<DatabaseCheck['run']>[0]['catalog']): Problem[] {
  const index = indexes.find(({ method }) => method === 'hnsw');
  if (!index || !available || !isOlder(available, soundVacuum)) return [];
  const message = `pgvector ${available} can damage an HNSW index while it is vacuumed, as ${soundVacuum} no longer does: update the package on the server, then \`REINDEX INDEX CONCURRENTLY\` what it may have damaged`;
  return [{ code: 'PGV032', message, object: objectName(index.schema, index.name) }];
}
