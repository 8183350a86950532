const pgvector = require('pgvector/pg-promise').default;

module.exports = { connect: async (e) => pgvector.registerTypes(e.client) };
