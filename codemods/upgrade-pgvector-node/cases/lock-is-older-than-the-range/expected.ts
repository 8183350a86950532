import { registerTypes } from 'pgvector/pg';

export const prepare = (client: any) => registerTypes(client);
