export { default as kv } from 'pgvector/kysely';
export const load = () => import('pgvector/objection').then((m) => m.default);
