import pgvector = require('@langchain/community/vectorstores/pgvector');

export = pgvector.PGVectorStore;
