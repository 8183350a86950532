const utils = require('pgvector/utils');

module.exports = { serialize: (v) => utils.toSql(v), SparseVector: utils.SparseVector };
