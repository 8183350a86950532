import { pgTable, sparsevec, bit } from 'drizzle-orm/pg-core';

export const notes = pgTable('notes', { terms: sparsevec('terms', { dimensions: 1000 }), hash: bit('hash', { dimensions: 64 }) });
