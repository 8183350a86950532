const { pgTable, serial } = require('drizzle-orm/pg-core');
const { vector } = require('drizzle-orm/pg-core');
const { innerProduct } = require('drizzle-orm');

exports.items = pgTable('items', { id: serial('id'), embedding: vector('embedding', { dimensions: 3 }) });
exports.order = (query) => innerProduct(exports.items.embedding, query);
