import { vector } from 'pgvector';
import pgvector from 'pgvector';

export const column = vector('embedding', { dimensions: 3 });
export const near = pgvector.cosineSimilarity([1], [2]);
