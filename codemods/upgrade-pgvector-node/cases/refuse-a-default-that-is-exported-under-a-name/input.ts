export { default as kv } from 'pgvector/kysely';
