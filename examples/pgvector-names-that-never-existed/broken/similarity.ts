import pg from 'pg';
import pgvector from 'pgvector';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const { rows } = await client.query('SELECT content, embedding FROM documents');
for (const { content, embedding } of rows) {
  console.log(content, pgvector.cosineSimilarity(pgvector.fromSql(embedding), [1, 1, 0]).toFixed(3));
}
await client.end();
