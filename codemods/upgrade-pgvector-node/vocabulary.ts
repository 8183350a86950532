/** What a module of pgvector's npm package offers: by name, and as members of its default export (of `require`, before 0.3). */
export interface Exports {
  named: readonly string[];
  /** Undefined: it has no default export. */
  default: readonly string[] | undefined;
}

const values = ['fromSql', 'toSql'];
const distances = [
  'l2Distance',
  'maxInnerProduct',
  'cosineDistance',
  'l1Distance',
  'hammingDistance',
  'jaccardDistance',
];
const registration = ['registerType', 'registerTypes'];
const columnTypes = ['VectorType', 'HalfvecType', 'BitType', 'SparsevecType'];

/** 0.3.0, the first of ES modules. */
export const offered: Readonly<Record<string, Exports>> = {
  pgvector: { named: [...values, 'SparseVector'], default: values },
  'pgvector/pg': { named: [...registration, 'toSql'], default: [...registration, 'toSql'] },
  'pgvector/pg-promise': { named: [], default: [...registration, 'toSql'] },
  'pgvector/knex': { named: values, default: values },
  'pgvector/objection': { named: [...distances, ...values], default: values },
  'pgvector/kysely': { named: [...distances, ...values], default: values },
  'pgvector/sequelize': { named: [...distances, ...registration], default: registration },
  'pgvector/mikro-orm': { named: [...columnTypes, ...distances], default: undefined },
};

/** 0.2.1, of CommonJS: by name and as members of the default the same. */
export const formerly: Readonly<Record<string, readonly string[]>> = {
  pgvector: [...values, 'SparseVector'],
  'pgvector/utils': [
    ...values,
    'vectorFromSql',
    'vectorToSql',
    'halfvecFromSql',
    'halfvecToSql',
    'sparsevecFromSql',
    'sparsevecToSql',
    'sqlType',
    'vectorType',
    'halfvecType',
    'bitType',
    'sparsevecType',
    'SparseVector',
  ],
  'pgvector/pg': [...registration, 'toSql'],
  'pgvector/pg-promise': [...registration, 'toSql'],
  'pgvector/knex': values,
  'pgvector/objection': [...distances, ...values],
  'pgvector/kysely': [...distances, ...values],
  'pgvector/sequelize': [...distances, ...registration],
  'pgvector/mikro-orm': [...columnTypes, ...distances],
};

export const utils = 'pgvector/utils';
export const isDistance = (name: string) => distances.includes(name);
export const isRegistration = (name: string) => registration.includes(name);
/** Another codemod's. */
export const drizzle = 'pgvector/drizzle-orm';
