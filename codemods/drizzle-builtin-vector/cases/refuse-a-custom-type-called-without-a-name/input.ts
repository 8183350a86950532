import { customType, pgTable } from 'drizzle-orm/pg-core';

export const vector = customType<{ data: number[]; driverData: string; config: { dim: number } }>({
  dataType(config) {
    return `vector(${config?.dim ?? 1536})`;
  },
  toDriver(value: number[]): string {
    return `[${value.join(',')}]`;
  },
  fromDriver(value: string): number[] {
    return JSON.parse(value);
  },
});

export const notes = pgTable('notes', { embedding: vector({ dim: 3 }) });
