/** A way to measure how far two vectors are apart, and everything that goes by it. */
export interface Distance {
  /** SQL's operator. */
  operator: string;
  /** The method of pgvector's column types in Python. */
  method: string;
  /** What ends the names of its operator classes: `vector_cosine_ops`. */
  suffix: string;
  types: readonly string[];
  /** Index methods that have it. */
  indexes: readonly string[];
}

const vectors = ['vector', 'halfvec', 'sparsevec'] as const;
const both = ['hnsw', 'ivfflat'] as const;

/** The operator classes of https://github.com/pgvector/pgvector/blob/master/sql/vector.sql */
export const distances: readonly Distance[] = [
  { operator: '<->', method: 'l2_distance', suffix: 'l2_ops', types: vectors, indexes: both },
  { operator: '<#>', method: 'max_inner_product', suffix: 'ip_ops', types: vectors, indexes: both },
  { operator: '<=>', method: 'cosine_distance', suffix: 'cosine_ops', types: vectors, indexes: both },
  { operator: '<+>', method: 'l1_distance', suffix: 'l1_ops', types: vectors, indexes: ['hnsw'] },
  { operator: '<~>', method: 'hamming_distance', suffix: 'hamming_ops', types: ['bit'], indexes: both },
  { operator: '<%>', method: 'jaccard_distance', suffix: 'jaccard_ops', types: ['bit'], indexes: ['hnsw'] },
];

/** `vector_cosine_ops`; undefined where there is none for this type. */
export function operatorClass(type: string, { suffix, types }: Distance): string | undefined {
  return types.includes(type) ? `${type}_${suffix}` : undefined;
}

/** The distance that an operator class orders by; undefined when it is not one of pgvector's. */
export function distanceOf(className: string): Distance | undefined {
  return distances.find(({ suffix, types }) => types.some((type) => className === `${type}_${suffix}`));
}
