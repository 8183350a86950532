const pg = require('drizzle-orm/pg-core');

const vector = pg.customType({
  dataType: (config) => `vector(${config.dimensions})`,
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

module.exports = pg.pgTable('documents', { embedding: vector('embedding', { dimensions: 3 }) });
