import { customType, pgTable } from 'drizzle-orm/pg-core';

const vector = customType<{ data: number[]; driverData: string | number[] }>({
  dataType() {
    return 'vector(768)';
  },
  toDriver(value) {
    return JSON.stringify(value);
  },
  fromDriver(value) {
    return typeof value === 'string' ? JSON.parse(value) : value;
  },
});

export const notes = pgTable('notes', { embedding: vector('embedding') });
