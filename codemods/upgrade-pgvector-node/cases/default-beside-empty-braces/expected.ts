import {
  SparseVector,
  toSql,
} from 'pgvector'; // for queries
import pgvector, { l1Distance } from 'pgvector/kysely';

export const order = [l1Distance('a', [1]), pgvector.toSql([2]), ([3]), toSql([4]), SparseVector];
