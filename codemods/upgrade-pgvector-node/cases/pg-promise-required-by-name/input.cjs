const { registerType, toSql } = require('pgvector/pg-promise');

module.exports = { connect: async (e) => registerType(e.client), toSql };
