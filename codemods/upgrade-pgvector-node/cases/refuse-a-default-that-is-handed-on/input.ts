export { default } from 'pgvector/mikro-orm';
