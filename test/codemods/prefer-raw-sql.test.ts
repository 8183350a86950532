import { beforeAll, describe, expect, test } from 'vitest';
import { codemod } from '../../codemods/prefer-raw-sql/index.ts';
import { casesOf, reportOf } from './cases.ts';
import { fileOf, type Migrated, migrate } from './migrate.ts';

const cases = casesOf('prefer-raw-sql');
/** What is refused may import what is not here. */
const executed = cases.filter(({ name }) => !/^refuse-|^right-(?:not-a-revision|another-number)/.test(name));
let verdicts: Map<string, Migrated>;

beforeAll(async () => {
  verdicts = await migrate(executed.flatMap((one) => [fileOf(one, 'input.py'), fileOf(one, 'expected.py')]));
}, 300_000);

/** With the real Alembic on a real server. */
describe('prefer-raw-sql, executed', () => {
  const changing = cases.filter((one) => one.expected);
  /** Their downgrade lacks what the codemod adds, or raises. */
  const oneWay = /^(?:the-downgrade-that-does-|a-downgrade-that-refuses)/;
  const broken = /^a-name-that-nothing-imports/;
  const both = changing.filter(({ name }) => !oneWay.test(name) && !broken.test(name));

  test.each(both)('$name: makes the same schema before and after', (one) => {
    const before = verdicts.get(fileOf(one, 'input.py'));
    const after = verdicts.get(fileOf(one, 'expected.py'));
    expect(before).toMatchObject({ step: null, error: null });
    expect(after).toMatchObject({ step: null, error: null });
    expect(after?.schema).toEqual(before?.schema);
  });

  test.each(changing.filter(({ name }) => name.startsWith('the-downgrade-that-does-')))(
    '$name: goes up, down and up again after, not before',
    (one) => {
      expect(verdicts.get(fileOf(one, 'input.py'))).toMatchObject({ step: 'upgrade' });
      expect(verdicts.get(fileOf(one, 'expected.py'))).toMatchObject({ step: null, error: null });
    },
  );

  test('a downgrade that raises goes on raising', () => {
    const [one] = changing.filter(({ name }) => name.startsWith('a-downgrade-that-refuses'));
    const after = one && verdicts.get(fileOf(one, 'expected.py'));
    expect(after).toMatchObject({
      step: 'downgrade',
      error: expect.stringContaining('There is no way back.'),
    });
  });

  test('raw SQL needs no import that the revision forgot', () => {
    const [one] = changing.filter(({ name }) => broken.test(name));
    expect(one && verdicts.get(fileOf(one, 'input.py'))?.error).toContain('NameError');
    expect(one && verdicts.get(fileOf(one, 'expected.py'))).toMatchObject({ step: null, error: null });
  });

  test.each(executed.filter((one) => reportOf(one) === ''))('$name: runs as it is', (one) => {
    expect(verdicts.get(fileOf(one, 'input.py'))).toMatchObject({ step: null, error: null });
  });
});

test('it runs when it is asked for, and kit doctor leaves it out', () => {
  expect(codemod.optIn).toBe(true);
});
