'use strict'
const {
  pgTable,
  serial,
  vector,
} = require('drizzle-orm/pg-core')

const documents = pgTable('documents', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 3 }),
})

module.exports = { documents }
