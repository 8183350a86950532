import pg from 'pg';
import { registerTypes, toSql } from 'pgvector/pg';

export interface Memory {
  content: string;
  embedding: number[];
}

const schema = `
  CREATE EXTENSION IF NOT EXISTS vector;
  CREATE TABLE memory_vectors (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content text NOT NULL,
    embedding vector(384) NOT NULL
  );
  CREATE INDEX ON memory_vectors USING hnsw (embedding vector_cosine_ops);
`;

/** Before `openPool`, whose clients ask the database for the types of the extension. */
export async function createSchema(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(schema);
  } finally {
    await client.end();
  }
}

/** Its clients read vectors as arrays of numbers. `onConnect` needs pg 8.20. */
export function openPool(connectionString: string): pg.Pool {
  return new pg.Pool({
    connectionString,
    onConnect: async (client) => {
      await registerTypes(client);
    },
  });
}

export async function store(pool: pg.Pool, { content, embedding }: Memory): Promise<void> {
  await pool.query('INSERT INTO memory_vectors (content, embedding) VALUES ($1, $2)', [content, toSql(embedding)]);
}

/** In one statement, which stores all or none. */
export async function storeMany(pool: pg.Pool, memories: readonly Memory[]): Promise<void> {
  await pool.query(
    'INSERT INTO memory_vectors (content, embedding) SELECT * FROM unnest($1::text[], $2::vector[])',
    [memories.map(({ content }) => content), memories.map(({ embedding }) => toSql(embedding))],
  );
}

/** By cosine distance, the nearest first. */
export async function nearest(
  pool: pg.Pool,
  embedding: number[],
  limit = 3,
): Promise<{ content: string; distance: number }[]> {
  const query = 'SELECT content, embedding <=> $1 AS distance FROM memory_vectors ORDER BY distance LIMIT $2';
  const { rows } = await pool.query(query, [toSql(embedding), limit]);
  return rows;
}
