import { pgTable, vector } from 'drizzle-orm/pg-core';

export const items = pgTable('items', { embedding: vector('embedding', { dimensions: 3 }) });
