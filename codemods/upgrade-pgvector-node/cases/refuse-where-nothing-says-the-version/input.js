const { toSql } = require('pgvector/utils');

module.exports = toSql;
