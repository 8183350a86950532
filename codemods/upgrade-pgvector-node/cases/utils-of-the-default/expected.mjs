import utils, { SparseVector } from 'pgvector';

export const sparse = new SparseVector([1, 0, 2]);
export const text = utils.toSql(sparse);
