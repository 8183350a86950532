import pg from 'pg';
import { registerTypes } from 'pgvector/pg';

const globals = globalThis as unknown as { pool?: pg.Pool };

globals.pool ??= new pg.Pool();
globals.pool.on('connect', async (client) => {
  await registerTypes(client);
});

export const pool = globals.pool ?? new pg.Pool();
pool.on('connect', (client) => registerTypes(client));
