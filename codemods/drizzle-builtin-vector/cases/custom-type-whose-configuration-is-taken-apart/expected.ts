import { customType, pgTable, vector, halfvec } from 'drizzle-orm/pg-core';

const other = customType<{ data: number[]; driverData: string; config: { dims?: number } }>({
  dataType: ({ dims, ...rest }) => `vector(${dims})`,
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export const documents = pgTable('documents', {
  embedding: vector('embedding', { dimensions: 3 }),
  half: halfvec('half', { dimensions: 1536 }),
  small: halfvec('small', { dimensions: 8 }),
  other: other('other', { dims: 8 }),
});
