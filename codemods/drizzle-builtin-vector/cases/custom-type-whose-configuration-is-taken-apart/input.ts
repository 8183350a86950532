import { customType, pgTable } from 'drizzle-orm/pg-core';

const vector = customType<{ data: number[]; driverData: string; config: { size: number } }>({
  dataType: ({ size }) => `vector(${size})`,
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

const half = customType<{ data: number[]; driverData: string; config: { dims?: number } }>({
  dataType({ dims: n = 1536 } = {}) {
    return `halfvec(${n})`;
  },
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

const other = customType<{ data: number[]; driverData: string; config: { dims?: number } }>({
  dataType: ({ dims, ...rest }) => `vector(${dims})`,
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export const documents = pgTable('documents', {
  embedding: vector('embedding', { size: 3 }),
  half: half('half'),
  small: half('small', { dims: 8 }),
  other: other('other', { dims: 8 }),
});
