import pg from 'pg';
import { registerTypes, toSql } from 'pgvector/pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  onConnect: async (client) => {
    await registerTypes(client);
  },
});

const query = 'SELECT content, embedding FROM documents ORDER BY embedding <-> $1 LIMIT 1';
const { rows } = await pool.query(query, [toSql([0.95, 0.05, 0])]);
console.log(rows);
await pool.end();
