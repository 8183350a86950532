import { customType } from 'drizzle-orm/pg-core';

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
export const compressed = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'vector(3)',
  toDriver: (value) => JSON.stringify(value.map((one) => Math.round(one * 1000) / 1000)),
  fromDriver: (value) => JSON.parse(value),
});
export const asText = customType<{ data: string }>({ dataType: () => 'vector(3)' });
export const guarded = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'vector(3)',
  toDriver(value) {
    for (const one of value) if (!Number.isFinite(one)) throw new Error('not a number');
    return JSON.stringify(value);
  },
  fromDriver: (value) => JSON.parse(value),
});
export const rounded = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'vector(3)',
  toDriver: (value) => `[${value.map((one) => one.toFixed(4)).join(',')}]`,
  fromDriver: (value) => value.slice(1, -1).split(',').map(parseInt),
});
export const zeroless = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'vector(3)',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value.slice(1, -1).split(',').map(Number).filter(Boolean),
});
export const checked = customType<{ data: number[]; driverParam: string }>({
  dataType: () => 'vector(3)',
  toDriver(value: number[]): string {
    const safe = value.map((v) => {
      const n = Number(v);
      if (!Number.isFinite(n)) throw new Error(`Invalid component: ${v}`);
      return n;
    });
    return `[${safe.join(',')}]`;
  },
  fromDriver: (value) => JSON.parse(value as string),
});

export const wide = customType<{ data: number[]; driverData: string; config: { size: number; wide: boolean } }>({
  dataType: (config) => (config.wide ? `vector(${config.size})` : 'vector(3)'),
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});
