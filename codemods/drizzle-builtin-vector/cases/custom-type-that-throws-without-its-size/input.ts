import { customType, pgTable } from 'drizzle-orm/pg-core';

export const vector = customType<{ data: number[]; driverData: string; config: { dimensions: number } }>({
  dataType(config) {
    if (!config?.dimensions) {
      throw new Error('a vector needs its dimensions');
    }
    return `vector(${config.dimensions})`;
  },
  toDriver: (value) => `[${value.join(',')}]`,
  fromDriver: (value) => JSON.parse(value),
});

const half = customType<{ data: number[]; driverData: string; config: { size: number } }>({
  dataType(config) {
    if (config.size > 4000) throw new Error('too large');
    return `halfvec(${config?.size})`;
  },
  toDriver: (value) => `[${value.join(',')}]`,
  fromDriver: (value) => JSON.parse(value),
});

export const items = pgTable('items', { embedding: vector('embedding', { dimensions: 3 }), half: half('half', { size: 3 }) });
