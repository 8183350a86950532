const pgvector = require('pgvector/pg-promise');

module.exports = { connect: async (e) => pgvector.registerTypes(e.client) };
