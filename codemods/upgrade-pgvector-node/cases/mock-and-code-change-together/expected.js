import { registerTypes } from 'pgvector/pg';

export const connect = (client) => registerTypes(client);
