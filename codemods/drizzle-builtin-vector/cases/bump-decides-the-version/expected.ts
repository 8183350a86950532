import { vector } from 'drizzle-orm/pg-core';

export const column = vector('embedding', { dimensions: 3 });
