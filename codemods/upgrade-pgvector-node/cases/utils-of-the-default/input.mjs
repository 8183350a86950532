import utils from 'pgvector/utils';

export const sparse = new utils.SparseVector([1, 0, 2]);
export const text = utils.toSql(sparse);
