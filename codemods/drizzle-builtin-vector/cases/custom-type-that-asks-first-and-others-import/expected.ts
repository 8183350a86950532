import { vector } from 'drizzle-orm/pg-core';

export { vector };
