const { PGVectorStore } = require("langchain/vectorstores/pgvector");
const pgvector = require("langchain/vectorstores/pgvector")

const later = async () => (await import("langchain/vectorstores/pgvector")).PGVectorStore;
const promised = import("langchain/vectorstores/pgvector").then(({ PGVectorStore: Store }) => Store);

module.exports = { PGVectorStore, pgvector, later, promised, where: require.resolve("langchain/vectorstores/pgvector") };
