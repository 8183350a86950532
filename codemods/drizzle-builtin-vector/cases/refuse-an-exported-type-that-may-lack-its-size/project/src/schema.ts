import { pgTable } from 'drizzle-orm/pg-core';
import { vector } from './vector';

export const items = pgTable('items', { embedding: vector('embedding') });
