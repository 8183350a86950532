import { registerTypes } from 'pgvector/pg';
import { pool } from './pool';

pool.on('connect', async (client) => registerTypes(client));
