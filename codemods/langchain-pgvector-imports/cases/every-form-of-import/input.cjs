const { PGVectorStore } = require("langchain/vectorstores/pgvector");

jest.mock("langchain/vectorstores/pgvector");
const later = async () => (await import("langchain/vectorstores/pgvector")).PGVectorStore;

module.exports = { PGVectorStore, later };
