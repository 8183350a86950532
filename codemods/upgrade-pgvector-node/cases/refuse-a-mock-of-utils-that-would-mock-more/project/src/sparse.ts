import { SparseVector } from 'pgvector';

export const sparse = new SparseVector([1, 0]);
