import type { SparseVector } from 'pgvector/utils';

export type Weights = SparseVector | import('pgvector/utils').SparseVector;
