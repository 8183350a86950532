import { customType } from 'drizzle-orm/pg-core';

export const vector = customType<{ data: number[]; driverData: string; config?: { dimensions?: number } }>({
  dataType(config) {
    return config?.dimensions === undefined ? 'vector' : `vector(${config.dimensions})`;
  },
  toDriver: (value) => `[${value.map(Number).join(',')}]`,
  fromDriver: (value) => value.replace(/[[\]]/g, '').split(',').map(Number.parseFloat),
});
