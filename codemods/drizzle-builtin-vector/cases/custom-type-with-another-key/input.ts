import { customType, pgTable } from 'drizzle-orm/pg-core';

const embeddingVector = customType<{ data: number[]; driverData: string; config: { size: number } }>({
  dataType: (config) => `vector(${config?.size ?? 768})`,
  toDriver: (value) => `[${value.join(',')}]`,
  fromDriver: (value) => value.slice(1, -1).split(',').map(Number),
});

export const documents = pgTable('documents', {
  title: embeddingVector('title', { size: 384 }),
  body: embeddingVector('body'),
});
