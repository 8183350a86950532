'use strict'
const {
  pgTable,
  serial,
  customType,
} = require('drizzle-orm/pg-core')

const vector = customType({
  dataType(config) {
    return `vector(${config.dimensions})`
  },
  toDriver(value) {
    return JSON.stringify(value)
  },
  fromDriver(value) {
    return JSON.parse(value)
  },
})

const documents = pgTable('documents', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 3 }),
})

module.exports = { documents }
