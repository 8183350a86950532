const { pgTable, serial } = require('drizzle-orm/pg-core');
const { vector, maxInnerProduct } = require('pgvector/drizzle-orm');

exports.items = pgTable('items', { id: serial('id'), embedding: vector('embedding', { dimensions: 3 }) });
exports.order = (query) => maxInnerProduct(exports.items.embedding, query);
