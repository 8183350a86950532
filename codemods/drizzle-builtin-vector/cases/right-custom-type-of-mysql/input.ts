import { customType, mysqlTable } from 'drizzle-orm/mysql-core';

const vector = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'vector(3)',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export const items = mysqlTable('items', { embedding: vector('embedding') });
