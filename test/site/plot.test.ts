import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Memories, plotOf } from '../../site/data/plot.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8'));
const plot = plotOf(read('base/memories/memories.json') as Memories);

test('the neighbours are those that PostgreSQL found', () => {
  const evidence = read('search-with-psycopg/evidence.json') as { steps: { stdout: string }[] };
  const printed = evidence.steps
    .map(({ stdout }) => stdout)
    .find((text) => text.includes(plot.questions[0]?.content ?? '-'));
  expect(plot.questions).toHaveLength(4);
  for (const { content, nearest } of plot.questions) {
    const lines = nearest
      .slice(0, 2)
      .map(({ place, distance }) => `  ${distance.toFixed(2)}  ${place.content}`);
    expect(printed).toContain([content, ...lines].join('\n'));
  }
});

test('every text has a place, and the ends of both directions are used', () => {
  const places = [...plot.memories, ...plot.questions];
  expect(places).toHaveLength(34);
  for (const axis of ['x', 'y'] as const) {
    const values = places.map((place) => place[axis]);
    expect([Math.min(...values), Math.max(...values)]).toEqual([0, 1]);
  }
});
