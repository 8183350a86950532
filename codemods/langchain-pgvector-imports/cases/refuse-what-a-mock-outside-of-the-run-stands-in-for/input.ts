import { PGVectorStore } from 'langchain/vectorstores/pgvector';

export const open = () => PGVectorStore.initialize({} as never, {} as never);
