import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const readers = new Pool({ onConnect: async (client) => registerTypes(client) });
export const writers = new Pool({ onConnect: async (client) => registerTypes(client) });
