import pg from 'pg';
import pgvector from 'pgvector';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const query = 'SELECT content, 1 - (embedding <=> $1) AS similarity FROM documents';
const { rows } = await client.query(query, [pgvector.toSql([1, 1, 0])]);
for (const { content, similarity } of rows) console.log(content, similarity.toFixed(3));
await client.end();
