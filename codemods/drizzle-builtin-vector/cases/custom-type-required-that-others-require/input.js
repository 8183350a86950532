const { customType, pgTable } = require("drizzle-orm/pg-core");

const vector = customType({
  dataType: ({ size }) => `vector(${size})`,
  toDriver: (value) => `[${value.join(",")}]`,
  fromDriver: (value) => JSON.parse(value),
});
const half = customType({
  dataType: (config) => `halfvec(${config.size})`,
  toDriver: (value) => `[${value.join(",")}]`,
  fromDriver: (value) => JSON.parse(value),
});

exports.documents = pgTable("documents", { embedding: vector("embedding", { size: 3 }) });
module.exports.half = half;
