import pgvector from 'pgvector/kysely';
import pgvectorKnex from 'pgvector/knex';
import pg from 'pgvector/pg';

export const value = [pgvector.toSql([1, 2, 3]), pgvectorKnex.toSql([1]), pg.toSql([2])];
