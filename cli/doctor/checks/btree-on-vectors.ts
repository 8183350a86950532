import { type DatabaseCheck, objectName, shownName } from '../check.ts';

/** Bytes of a component, and what its column may take at most in a page of a btree: `BTMaxItemSize` less the header. */
const bytes: Readonly<Record<string, number>> = { vector: 4, halfvec: 2 };
const mostBytes = 2704;
const header = 16;

export const check: DatabaseCheck = {
  id: 'btree-on-vectors',
  title: 'A vector column has a btree index, which no similarity search uses.',
  codes: ['PGV025'],
  run({ catalog }) {
    return catalog.indexes.flatMap((index) => {
      const key = index.keys.find(({ type }) => type in bytes || type === 'sparsevec');
      if (index.method !== 'btree' || !key) return [];
      const column = catalog.columns.find(
        ({ schema, table, name }) => schema === index.schema && table === index.table && name === key.column,
      );
      const size = header + (column?.dimensions ?? 0) * (bytes[key.type] ?? 0);
      const refuses = size > mostBytes;
      // Uniqueness is a purpose of its own, as long as the rows go in.
      if (index.unique && !refuses) return [];
      const harm = refuses
        ? `refuses every row: its ${column?.dimensions} dimensions are ${size} bytes, and it takes ${mostBytes}`
        : 'serves no similarity search';
      const message = `the btree index ${shownName(catalog, index.schema, index.name)} on ${index.table}.${key.column ?? key.text} ${harm}; drop it, and create one with \`USING hnsw\``;
      const severity = refuses ? 'stops' : 'loses';
      return [{ code: 'PGV025', message, severity, object: objectName(index.schema, index.name) }];
    });
  },
};
