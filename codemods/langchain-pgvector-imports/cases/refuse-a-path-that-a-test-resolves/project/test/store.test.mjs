import { mock } from 'node:test';

mock.module('langchain/vectorstores/pgvector', { namedExports: { PGVectorStore: {} } });
