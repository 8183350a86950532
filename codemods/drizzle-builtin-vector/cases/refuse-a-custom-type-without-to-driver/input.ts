import { customType, pgTable, serial } from 'drizzle-orm/pg-core';

export const vector = customType<{ data: number[]; config: { dimensions: number } }>({
  dataType(config) {
    return `vector(${config?.dimensions ?? 1536})`;
  },
});

export const items = pgTable('items', { id: serial('id'), embedding: vector('embedding', { dimensions: 3 }) });
