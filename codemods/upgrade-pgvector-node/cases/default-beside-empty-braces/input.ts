import {
  SparseVector,
  toSql,
} from 'pgvector/utils'; // for queries
import pgvector, {
} from 'pgvector/kysely';

export const order = [pgvector.l1Distance('a', [1]), pgvector.toSql([2]), ([3]), toSql([4]), SparseVector];
