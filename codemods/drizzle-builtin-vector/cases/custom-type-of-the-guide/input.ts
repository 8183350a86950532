import { customType, index, pgTable, serial } from 'drizzle-orm/pg-core';

const vector = customType<{ data: number[]; driverData: string; config: { size: number } }>({
  dataType(config) {
    const dt = !!config && typeof config.size === 'number' ? `vector(${config.size})` : 'vector';
    return dt;
  },
  fromDriver(value) {
    return JSON.parse(value);
  },
  toDriver(value) {
    return JSON.stringify(value);
  },
});

export const notes = pgTable('notes', {
  id: serial('id').primaryKey(),
  embedding: vector('embedding', { size: 384 }),
});
