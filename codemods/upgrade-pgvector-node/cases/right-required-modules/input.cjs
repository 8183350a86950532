const pgvector = require('pgvector/kysely');
const { registerTypes, toSql } = require('pgvector/pg');
const { SparseVector } = require('pgvector');

module.exports = { distance: pgvector.l2Distance, registerTypes, toSql, SparseVector };
