import pg from 'pg';
import { fromSql, toSql } from 'pgvector';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('CREATE EXTENSION IF NOT EXISTS vector');
await client.query('CREATE TABLE documents (id bigserial PRIMARY KEY, content text, embedding vector(3))');

const insert = 'INSERT INTO documents (content, embedding) VALUES ($1, $2)';
await client.query(insert, ['a cat on a sofa', toSql([1, 0, 0])]);
await client.query(insert, ['a kitten in a basket', toSql([0.8, 0.2, 0])]);
await client.query(insert, ['an invoice from May', toSql([0, 0, 1])]);

const nearest = 'SELECT content, embedding FROM documents ORDER BY embedding <-> $1 LIMIT 2';
const { rows } = await client.query(nearest, [toSql([0.95, 0.05, 0])]);
for (const { content, embedding } of rows) console.log(content, fromSql(embedding));
await client.end();
