import * as pgvector from '@langchain/community/vectorstores/pgvector';

export const store = pgvector;
