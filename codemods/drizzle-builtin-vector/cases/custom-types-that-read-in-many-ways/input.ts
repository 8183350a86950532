import { customType, pgTable } from 'drizzle-orm/pg-core';
import { settings } from './settings';

const guarded = customType<{ data: number[]; driverData: string }>({
  dataType() {
    return 'vector(1024)';
  },
  toDriver(value: number[]): string {
    return JSON.stringify(value);
  },
  fromDriver(value: string): number[] {
    if (typeof value === 'string') {
      return value
        .slice(1, -1)
        .split(',')
        .map((n) => Number(n.trim()));
    }
    return value as unknown as number[];
  },
});

const cast = customType<{ data: number[]; driverParam: string }>({
  dataType() {
    return `vector(${settings.dimensions})`;
  },
  toDriver(value: number[]): string {
    return '[' + value.map(String).join(',') + ']';
  },
  fromDriver(value: unknown): number[] {
    const text = value as string;
    return text.replace('[', '').replace(']', '').split(',').map(parseFloat);
  },
});

const optional = customType<{ data: number[] | null; driverData: string | null; config: { dimensions?: number } }>({
  dataType(config) {
    const dimensions = (config as { dimensions?: number })?.dimensions ?? 768;
    return `vector(${dimensions})`;
  },
  toDriver(value) {
    return value ? `[${value.join(',')}]` : null;
  },
  fromDriver(value) {
    if (!value) {
      return null;
    }
    return JSON.parse(value) as number[];
  },
});

export const notes = pgTable('notes', {
  title: guarded('title'),
  body: cast('body').notNull(),
  summary: optional('summary'),
  whole: optional('whole', { dimensions: 256 }),
});
