import { customType, pgTable, serial } from 'drizzle-orm/pg-core';

const vector = customType<{ data: number[]; driverData: string }>({
  dataType() {
    return 'vector(3)';
  },
  toDriver(value) {
    return JSON.stringify(value);
  },
  fromDriver(value) {
    return JSON.parse(value);
  },
});

export const memoryVectors = pgTable('memory_vectors', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding'),
});
