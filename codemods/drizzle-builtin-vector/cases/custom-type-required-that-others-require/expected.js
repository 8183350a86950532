const { customType, pgTable, vector } = require("drizzle-orm/pg-core");

const half = customType({
  dataType: (config) => `halfvec(${config.size})`,
  toDriver: (value) => `[${value.join(",")}]`,
  fromDriver: (value) => JSON.parse(value),
});

exports.documents = pgTable("documents", { embedding: vector("embedding", { dimensions: 3 }) });
module.exports.half = half;
