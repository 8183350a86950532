import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { store } from './sends.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
await store('node-postgres', drizzle(pool));
await pool.end();
