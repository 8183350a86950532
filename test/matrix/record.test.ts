import { expect, test } from 'vitest';
import { matrixRows, readMatrix } from '../../recipes/matrix.ts';
import { allVersions, keyOf } from '../../recipes/matrix-axes.ts';

const combinations = readMatrix()?.combinations ?? [];

test('a combination is recorded once, and is one of the declared', () => {
  const keys = combinations.map(({ versions }) => keyOf(versions));
  expect(keys.length).toBeGreaterThan(0);
  expect(new Set(keys).size).toBe(keys.length);
  expect(allVersions().map(keyOf)).toEqual(expect.arrayContaining(keys));
});

test.each(combinations)('$versions: cells, or why there are none', ({ refused, cells }) => {
  if (refused !== undefined) {
    expect(cells).toEqual({});
    expect(refused).toMatch(/depends on/);
    return;
  }
  const repaired = cells['fix-vector-imports']?.status === 'passes';
  const afterRepair = [
    'no-drift',
    'dimension-change',
    'dimension-removed',
    'index-removed',
    'index-changed',
    'index-options',
    'index-method',
  ];
  const owed = Object.keys(matrixRows).filter((row) => repaired || !afterRepair.includes(row));
  expect(Object.keys(cells).sort()).toEqual(owed.sort());
  for (const cell of Object.values(cells)) if (cell.status === 'fails') expect(cell.message).toBeTruthy();
});
