import { toSql } from 'pgvector/utils';
import { expect, jest, test } from '@jest/globals';

jest.mock('pgvector/utils', () => ({
  __esModule: true,
  ...{},
}));

test('serializes', () => {
  expect(toSql([1])).toBe('[1]');
});
