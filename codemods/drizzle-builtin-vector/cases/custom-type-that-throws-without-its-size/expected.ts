import { customType, pgTable, vector } from 'drizzle-orm/pg-core';

export { vector };

const half = customType<{ data: number[]; driverData: string; config: { size: number } }>({
  dataType(config) {
    if (config.size > 4000) throw new Error('too large');
    return `halfvec(${config?.size})`;
  },
  toDriver: (value) => `[${value.join(',')}]`,
  fromDriver: (value) => JSON.parse(value),
});

export const items = pgTable('items', { embedding: vector('embedding', { dimensions: 3 }), half: half('half', { size: 3 }) });
