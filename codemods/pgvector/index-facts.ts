/**
 * What PostgreSQL with pgvector can index, as data: one table for Python, JavaScript and SQL. test/database/index-facts.test.ts asks
 * servers for each of its facts. Older versions of pgvector are told by `since`, after
 * https://github.com/pgvector/pgvector/blob/master/CHANGELOG.md.
 */

export type VectorType = 'vector' | 'halfvec' | 'sparsevec' | 'bit';
export type VectorMethod = 'hnsw' | 'ivfflat';

export const vectorTypes: readonly VectorType[] = ['vector', 'halfvec', 'sparsevec', 'bit'];
export const vectorMethods: readonly VectorMethod[] = ['hnsw', 'ivfflat'];

interface TypeFacts {
  /** The most dimensions that a column may have; of `bit`, which is PostgreSQL's own, its length. */
  mostInColumn: number;
  /** `vector` without a number takes any, and no index; `bit` means `bit(1)`. */
  lengthMayBeMissing: boolean;
  /** The most dimensions that a btree's row has room for; undefined where it depends on the values: zeros, bits that compress. */
  mostInBtree: number | undefined;
}

export const typeFacts: Readonly<Record<VectorType, TypeFacts>> = {
  vector: { mostInColumn: 16_000, lengthMayBeMissing: true, mostInBtree: 672 },
  halfvec: { mostInColumn: 16_000, lengthMayBeMissing: true, mostInBtree: 1344 },
  sparsevec: { mostInColumn: 1_000_000_000, lengthMayBeMissing: true, mostInBtree: undefined },
  bit: { mostInColumn: 83_886_080, lengthMayBeMissing: false, mostInBtree: undefined },
};

/** The most bytes of a row in a btree: https://www.postgresql.org/docs/current/btree.html */
export const mostBtreeBytes = 2704;

interface ClassFacts {
  name: string;
  type: VectorType;
  method: VectorMethod;
  /** What an index without a class means; no other class is one. */
  isDefault: boolean;
  /** Of pgvector, the first version that has it. */
  since: string;
}

/** Every operator class of the two methods: https://github.com/pgvector/pgvector/blob/master/sql/vector.sql */
export const operatorClasses: readonly ClassFacts[] = [
  ...classes('ivfflat', 'vector', '0.1.0', ['l2', 'ip', 'cosine']),
  ...classes('ivfflat', 'halfvec', '0.7.0', ['l2', 'ip', 'cosine']),
  ...classes('ivfflat', 'bit', '0.7.0', ['hamming']),
  ...classes('hnsw', 'vector', '0.5.0', ['l2', 'ip', 'cosine']),
  ...classes('hnsw', 'vector', '0.7.0', ['l1']),
  ...classes('hnsw', 'halfvec', '0.7.0', ['l2', 'ip', 'cosine', 'l1']),
  ...classes('hnsw', 'sparsevec', '0.7.0', ['l2', 'ip', 'cosine', 'l1']),
  ...classes('hnsw', 'bit', '0.7.0', ['hamming', 'jaccard']),
];

function classes(
  method: VectorMethod,
  type: VectorType,
  since: string,
  distances: readonly string[],
): ClassFacts[] {
  return distances.map((distance) => {
    const name = `${type}_${distance}_ops`;
    return { name, type, method, since, isDefault: method === 'ivfflat' && name === 'vector_l2_ops' };
  });
}

interface Range {
  least: number;
  most: number;
  /** Where the index says none. */
  usual: number;
}

interface MethodFacts {
  /** All that its WITH takes; not even `fillfactor`. */
  parameters: Readonly<Record<string, Range>>;
  /** By type; a type that is not here has no limit, or no class. */
  mostDimensions: Readonly<Partial<Record<VectorType, number>>>;
}

const mostDimensionsOfBoth = { vector: 2000, halfvec: 4000, bit: 64_000 };

/** Both take one column, no INCLUDE, no UNIQUE, no ASC, DESC or NULLS FIRST. hnsw.h and ivfflat.h of pgvector. */
export const methodFacts: Readonly<Record<VectorMethod, MethodFacts>> = {
  hnsw: {
    parameters: {
      m: { least: 2, most: 100, usual: 16 },
      ef_construction: { least: 4, most: 1000, usual: 64 },
    },
    mostDimensions: mostDimensionsOfBoth,
  },
  ivfflat: {
    parameters: { lists: { least: 1, most: 32_768, usual: 100 } },
    mostDimensions: mostDimensionsOfBoth,
  },
};

/** `hnsw` or `ivfflat`, as PostgreSQL folds names. */
export function isVectorMethod(method: string): method is VectorMethod {
  return (vectorMethods as readonly string[]).includes(method);
}

export function isVectorType(type: string | undefined): type is VectorType {
  return (vectorTypes as readonly (string | undefined)[]).includes(type);
}

/** What an index is made with where nothing is said, as the catalog writes it. */
export const defaultParameters: Readonly<Record<string, Readonly<Record<string, string>>>> =
  Object.fromEntries(
    vectorMethods.map((method) => [
      method,
      Object.fromEntries(
        Object.entries(methodFacts[method].parameters).map(([name, { usual }]) => [name, String(usual)]),
      ),
    ]),
  );
