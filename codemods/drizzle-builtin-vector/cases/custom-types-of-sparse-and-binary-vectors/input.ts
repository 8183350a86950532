import { customType, pgTable } from 'drizzle-orm/pg-core';

const sparse = customType<{ data: string; config: { dimensions: number } }>({
  dataType: (config) => `sparsevec(${config?.dimensions ?? 30522})`,
});
const bits = customType<{ data: string; driverData: string }>({
  dataType() {
    return 'bit(64)';
  },
  toDriver: (value) => value,
  fromDriver: (value) => value,
});

export const notes = pgTable('notes', { terms: sparse('terms', { dimensions: 1000 }), hash: bits('hash') });
