const { PGVectorStore } = require("@langchain/community/vectorstores/pgvector");

jest.mock("@langchain/community/vectorstores/pgvector");
const later = async () => (await import("@langchain/community/vectorstores/pgvector")).PGVectorStore;

module.exports = { PGVectorStore, later };
