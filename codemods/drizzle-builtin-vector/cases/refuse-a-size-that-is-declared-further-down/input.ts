import { customType, pgTable } from 'drizzle-orm/pg-core';

const vector = customType<{ data: number[]; driverData: string }>({
  dataType: () => `vector(${DIMENSIONS})`,
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export const notes = pgTable('notes', { embedding: vector('embedding') });

const DIMENSIONS = 3;
