import { PGVectorStore } from '@langchain/community/vectorstores/pgvector';

export const store = PGVectorStore;
