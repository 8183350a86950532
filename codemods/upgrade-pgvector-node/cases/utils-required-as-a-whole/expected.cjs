const utils = require('pgvector');

module.exports = { serialize: (v) => utils.toSql(v), SparseVector: utils.SparseVector };
