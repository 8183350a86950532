export const load = () => import('pgvector/kysely').then((m) => m.default);
