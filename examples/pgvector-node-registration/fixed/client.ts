import pg from 'pg';
import { registerTypes, toSql } from 'pgvector/pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await registerTypes(client);
const query = 'SELECT content, embedding FROM documents ORDER BY embedding <-> $1 LIMIT 1';
console.log('node-postgres', (await client.query(query, [toSql([0.95, 0.05, 0])])).rows);
await client.end();
