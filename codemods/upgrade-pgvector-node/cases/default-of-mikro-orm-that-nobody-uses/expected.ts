import 'pgvector/mikro-orm';

export const answer = 42;
