import assert from 'node:assert/strict';
import pg from 'pg';
import { registerType as register } from 'pgvector/pg';

const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await register(client);
const { rows } = await client.query("SELECT '[1,2,3]'::vector AS embedding");
assert.deepEqual(rows[0].embedding, [1, 2, 3]);
await client.end();
