import { customType, pgTable, serial } from 'drizzle-orm/pg-core';

const vector = customType<{ data: number[]; config: { dimensions: number } }>({
  dataType: (config) => `vector(${config?.dimensions})`,
});

export const documents = pgTable('documents', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { dimensions: 3 }),
});
