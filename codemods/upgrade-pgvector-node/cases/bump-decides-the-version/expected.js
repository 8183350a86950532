const { toSql } = require('pgvector');

module.exports = toSql;
