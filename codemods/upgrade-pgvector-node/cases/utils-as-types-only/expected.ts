import type { SparseVector } from 'pgvector';

export type Weights = SparseVector | import('pgvector').SparseVector;
