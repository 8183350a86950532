import {
  SparseVector,
  toSql,
} from 'pgvector'; // for queries
import pgvector, {
  toSql as kyselyToSql,
  l1Distance,
} from 'pgvector/kysely';

export const order = [l1Distance('a', [1]), pgvector.toSql([2]), kyselyToSql([3]), toSql([4]), SparseVector];
