import { createPool } from '@vercel/postgres';
import pgvector from 'pgvector/pg';

export const pool = createPool();
pool.on('connect', (client) => pgvector.registerTypes(client));
