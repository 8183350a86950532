import { customType, pgTable, text } from 'drizzle-orm/pg-core';

function toText(numbers: number[]): string {
  return `[${numbers.join(',')}]`;
}

const read = (text: string): number[] =>
  text
    .replace(/^\[|\]$/g, '')
    .split(',')
    .filter(Boolean)
    .map(Number);

export const embeddingOf = (dims: number) =>
  customType<{ data: number[]; driverData: string; config: { dims: number } }>({
    dataType() {
      return `vector(${dims})`;
    },
    toDriver(value: number[]): string {
      return toText(value);
    },
    fromDriver(value: string): number[] {
      return read(value);
    },
  })('embedding', { dims });

export const half = (name: string, dimensions: number) =>
  customType<{ data: number[]; driverData: string }>({
    dataType: () => `halfvec(${dimensions})`,
    toDriver: (value) => toText(value),
    fromDriver: (value) => read(value),
  })(name);

export const vectorOf = (dimensions: number) =>
  customType<{ data: number[]; driverData: string }>({
    dataType: () => `vector(${dimensions})`,
    toDriver: JSON.stringify as never,
    fromDriver: read as never,
  });

export const notes = pgTable('notes', { body: text('body'), embedding: embeddingOf(3), short: half('short', 2) });
