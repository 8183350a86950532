import type { Client } from 'pg';
import { registerType } from 'pgvector/pg';

export const setUp = (client: Client) => registerType(client);
