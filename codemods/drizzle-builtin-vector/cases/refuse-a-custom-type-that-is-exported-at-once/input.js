const { customType } = require('drizzle-orm/pg-core');

exports.vector = customType({
  dataType: (config) => `vector(${config.dimensions})`,
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});
