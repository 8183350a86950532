const { PGVectorStore } = require("@langchain/community/vectorstores/pgvector");
const pgvector = require("@langchain/community/vectorstores/pgvector")

const later = async () => (await import("@langchain/community/vectorstores/pgvector")).PGVectorStore;
const promised = import("@langchain/community/vectorstores/pgvector").then(({ PGVectorStore: Store }) => Store);

module.exports = { PGVectorStore, pgvector, later, promised, where: require.resolve("@langchain/community/vectorstores/pgvector") };
