import pg, { Pool as PgPool } from 'pg';
import { registerTypes } from 'pgvector/pg';

const { Pool } = pg;

export const reading = new Pool({ onConnect: registerTypes });

export const writing = new PgPool({ onConnect: registerTypes });

export const other = new pg.Pool({ onConnect: registerTypes });
