import { PGVectorStore } from 'langchain/vectorstores/pgvector';

export const store = new PGVectorStore();
