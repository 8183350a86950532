module.exports = wrap(require('pgvector/pg-promise'));
