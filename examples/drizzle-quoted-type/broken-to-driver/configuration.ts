import { getTableConfig, pgTable, customType } from 'drizzle-orm/pg-core';

const vector = customType<{ data: number[]; config: any }>({
  dataType: (config) => `vector(${config?.dimensions})`,
});
const strict = customType<{ data: number[]; config: any }>({
  dataType: (config) => `vector(${config.dimensions})`,
});

const ofNumber = pgTable('of_number', { embedding: vector('embedding', 3) });
const ofNothing = pgTable('of_nothing', { embedding: vector('embedding') });
const typeOf = (table: typeof ofNumber) => getTableConfig(table).columns[0]?.getSQLType();
console.log(`vector('embedding', 3) is a ${typeOf(ofNumber)}`);
console.log(`vector('embedding') is a ${typeOf(ofNothing)}`);
try {
  console.log(typeOf(pgTable('strict', { embedding: strict('embedding') })));
} catch (error) {
  console.log(`where the type reads config.dimensions: ${error}`);
}
