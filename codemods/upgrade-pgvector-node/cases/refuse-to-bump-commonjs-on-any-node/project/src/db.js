const { toSql } = require('pgvector');
module.exports = toSql([1]);
