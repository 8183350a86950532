/** The recipes that explain the findings. */
export const codes = {
  tooManyDimensions: 'PGV021',
  noOperatorClass: 'PGV022',
  btree: 'PGV025',
  emptyTable: 'PGV026',
} as const;

/** pgvector's index methods. */
export function isVectorMethod(method: string): boolean {
  return method === 'hnsw' || method === 'ivfflat';
}

/** Is the key of an index a column, and no expression? */
export function isColumn(key: string): boolean {
  return /^\w+$/.test(key);
}
