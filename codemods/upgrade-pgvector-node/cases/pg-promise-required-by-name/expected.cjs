const { registerTypes, toSql } = require('pgvector/pg-promise').default;

module.exports = { connect: async (e) => registerTypes(e.client), toSql };
