import { toSql } from 'pgvector/utils';
import pgvector from 'pgvector/kysely';

export const both = [toSql([1]), pgvector.l2Distance('embedding', [1])];
