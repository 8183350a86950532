export interface SqlSample {
  name: string;
  sql: string;
  /** A part of the error that it must end with; absent: it must succeed. */
  fails?: string;
}

/** To be run one after another or each alone, on a database of its own. */
export const sqlSamples: readonly SqlSample[] = [
  {
    name: 'Search for neighbours',
    sql: `CREATE EXTENSION IF NOT EXISTS vector;
DROP TABLE IF EXISTS documents;
CREATE TABLE documents (id serial PRIMARY KEY, content text, embedding vector(3));
INSERT INTO documents (content, embedding) VALUES
  ('a cat on a sofa', '[1, 0, 0]'),
  ('a kitten in a basket', '[0.8, 0.2, 0]'),
  ('a dog at the door', '[0.4, 0.6, 0]'),
  ('an invoice from May', '[0, 0, 1]');
SELECT content, round((embedding <-> '[0.95, 0.05, 0]')::numeric, 3) AS distance
FROM documents ORDER BY embedding <-> '[0.95, 0.05, 0]' LIMIT 3;`,
  },
  {
    name: 'The extension is missing',
    sql: `DROP EXTENSION IF EXISTS vector CASCADE;
CREATE TABLE documents_without (embedding vector(3));`,
    fails: 'type "vector" does not exist',
  },
  {
    name: 'A vector of another dimension',
    sql: `CREATE EXTENSION IF NOT EXISTS vector;
DROP TABLE IF EXISTS other;
CREATE TABLE other (embedding vector(3));
INSERT INTO other VALUES ('[1, 2]');`,
    fails: 'expected 3 dimensions, not 2',
  },
  {
    name: 'An index over more than 2000 dimensions',
    sql: `CREATE EXTENSION IF NOT EXISTS vector;
DROP TABLE IF EXISTS large;
CREATE TABLE large (embedding vector(3072));
CREATE INDEX ON large USING hnsw (embedding vector_cosine_ops);`,
    fails: 'column cannot have more than 2000 dimensions for hnsw index',
  },
  {
    name: 'An index without an operator class',
    sql: `CREATE EXTENSION IF NOT EXISTS vector;
DROP TABLE IF EXISTS plain;
CREATE TABLE plain (embedding vector(3));
CREATE INDEX ON plain USING hnsw (embedding);`,
    fails: 'data type vector has no default operator class for access method "hnsw"',
  },
];
