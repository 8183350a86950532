const { customType } = require('drizzle-orm/pg-core');
const mysql = require('drizzle-orm/mysql-core');

const bytea = customType({ dataType: () => 'bytea' });
const vector = mysql.customType({
  dataType: (config) => `vector(${config.dimensions})`,
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

module.exports = { bytea, vector };
