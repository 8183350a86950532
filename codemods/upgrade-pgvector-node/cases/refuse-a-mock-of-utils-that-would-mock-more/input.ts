import { toSql } from 'pgvector/utils';

vi.mock('pgvector/utils', () => ({ toSql: vi.fn(() => '[1]') }));

test('writes', () => expect(toSql([2])).toBe('[1]'));
