import { customType, pgTable, text, vector, halfvec } from 'drizzle-orm/pg-core';

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
  vector('embedding', { dimensions: dims });

export const half = (name: string, dimensions: number) =>
  halfvec(name, { dimensions });

export const vectorOf = (dimensions: number) =>
  customType<{ data: number[]; driverData: string }>({
    dataType: () => `vector(${dimensions})`,
    toDriver: JSON.stringify as never,
    fromDriver: read as never,
  });

export const notes = pgTable('notes', { body: text('body'), embedding: embeddingOf(3), short: half('short', 2) });
