import { customType, pgTable, serial } from 'drizzle-orm/pg-core';

export const asText = customType<{ data: string }>({ dataType: () => 'vector(3)' });
export const other = customType<{ data: number[] }>({ dataType: () => 'integer[]' });

export const items = pgTable('items', { id: serial('id'), a: asText('a'), b: other('b') });
