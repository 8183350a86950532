import { bigserial, customType, pgTable, text } from 'drizzle-orm/pg-core';

const halfvec = customType<{ data: number[]; driverData: string; config: { dimensions: number } }>({
  dataType: (config) => `halfvec(${config?.dimensions})`,
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export const documents = pgTable('documents', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  content: text('content').notNull(),
  embedding: halfvec('embedding', { dimensions: 3 }),
});
