import pgvector = require('langchain/vectorstores/pgvector');

export = pgvector.PGVectorStore;
