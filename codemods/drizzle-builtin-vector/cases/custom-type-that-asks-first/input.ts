import { customType, pgTable } from 'drizzle-orm/pg-core';

const vector = customType<{ data: number[]; driverData: string; config?: { dimensions?: number } }>({
  dataType(config) {
    return config?.dimensions === undefined ? 'vector' : `vector(${config.dimensions})`;
  },
  toDriver: (value) => `[${value.map(Number).join(',')}]`,
  fromDriver: (value) => value.replace(/[[\]]/g, '').split(',').map(Number.parseFloat),
});

export const items = pgTable('items', { embedding: vector('embedding', { dimensions: 3 }) });
