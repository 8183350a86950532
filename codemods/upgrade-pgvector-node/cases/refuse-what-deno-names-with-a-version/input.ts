import pgvector from 'npm:pgvector@0.2.1/kysely';
import { toSql } from 'https://esm.sh/pgvector@0.2.0/utils';
import { fromSql, vector } from 'npm:pgvector';
import { registerTypes } from 'npm:pgvector@^0.3.0/pg';
import pg from 'npm:pg@8';

console.log(pgvector.cosineDistance('embedding', [1]), toSql([1]), fromSql('[1]'), vector, registerTypes, pg);
