import pg, { Pool as PgPool } from 'pg';
import { registerTypes } from 'pgvector/pg';

const { Pool } = pg;

export const reading = new Pool();
reading.on('connect', registerTypes);

export const writing = new PgPool();
writing.on('connect', registerTypes);

export const other = new pg.Pool();
other.on('connect', registerTypes);
