import pg from 'pg';
import { registerTypes } from 'pgvector/pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await registerTypes(client);
console.log((await client.query('SELECT embedding FROM documents')).rows);
await client.end();
