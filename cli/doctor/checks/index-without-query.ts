import { type Distance, distanceOf } from '../../../codemods/pgvector/distances.ts';
import type { Index } from '../catalog.ts';
import { type DatabaseCheck, type Facts, findIndexes, objectName, shownName } from '../check.ts';
import { sameName } from '../replay.ts';
import type { UseInFile } from '../tree.ts';

export const check: DatabaseCheck = {
  id: 'index-without-query',
  title: 'A vector index orders by a distance that no query of the tree asks for.',
  codes: ['PGV023'],
  run(facts) {
    return facts.catalog.indexes.flatMap((index) => {
      const [key] = index.keys;
      const distance = key && distanceOf(key.operatorClass);
      if (!distance || !/^(?:hnsw|ivfflat)$/.test(index.method)) return [];
      const { asked, perhaps } = distancesAsked(index, facts);
      if (asked.size === 0 || asked.has(distance) || perhaps.has(distance)) return [];
      const operators = [...asked].map(({ operator }) => `\`${operator}\``).join(' and ');
      const message = `the index ${shownName(facts.catalog, index.schema, index.name)} orders by \`${distance.operator}\` (${key.operatorClass}), and the queries of the tree ask for ${operators}: PostgreSQL does not use it for them; create one with the operator class of theirs`;
      const declared = facts.expected.indexes.find(({ table, thing }) =>
        findIndexes(table, thing.name, facts.catalog).some((one) => one.index === index),
      );
      const place = declared && { path: declared.path, start: declared.start, end: declared.end };
      return [
        { code: 'PGV023', message, object: objectName(index.schema, index.name), ...(place && { place }) },
      ];
    });
  },
};

interface Asked {
  /** By the program, of the column of the index. */
  asked: Set<Distance>;
  /** By tests, and of a column that is not to be seen: that may save an index, and condemns none. */
  perhaps: Set<Distance>;
}

function distancesAsked(index: Index, { expected, catalog }: Facts): Asked {
  const [key] = index.keys;
  const names = key?.column ? [key.column] : (key?.text.match(/[A-Za-z_]\w*/g) ?? []);
  const known = [...catalog.columns, ...expected.columns.map(({ thing }) => thing)].map(({ name }) => name);
  const isOneOf = (list: readonly string[], { column = '' }: UseInFile) =>
    list.some((name) => sameName(name, column));
  const ours = expected.uses.filter((use) => isOneOf(names, use));
  const unclear = expected.uses.filter((use) => !isOneOf(known, use));
  const distances = (uses: readonly UseInFile[]) => new Set(uses.map(({ distance }) => distance));
  return {
    asked: distances(ours.filter(({ path }) => !isTest(path))),
    perhaps: distances([...ours, ...unclear]),
  };
}

function isTest(path: string): boolean {
  return /(?:^|\/)(?:tests?\/|conftest\.py$|test_[^/]*$|[^/]*_test\.\w+$)/.test(path);
}
