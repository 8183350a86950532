import { PGVectorStore } from '@langchain/pgvector';

export const store = PGVectorStore;
