import { customType } from 'drizzle-orm/pg-core';

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
export const compressed = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'vector(3)',
  toDriver: (value) => JSON.stringify(value.map((one) => Math.round(one * 1000) / 1000)),
  fromDriver: (value) => JSON.parse(value),
});
export const asText = customType<{ data: string }>({ dataType: () => 'vector(3)' });
