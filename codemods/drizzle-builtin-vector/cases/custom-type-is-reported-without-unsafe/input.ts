import { customType, pgTable } from 'drizzle-orm/pg-core';

const halfvec = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'halfvec(3)',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export const items = pgTable('items', { embedding: halfvec('embedding') });
