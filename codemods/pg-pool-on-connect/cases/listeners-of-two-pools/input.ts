import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const readers = new Pool();
export const writers = new Pool();
readers.on('connect', async (client) => registerTypes(client));
writers.on('connect', async (client) => registerTypes(client));
