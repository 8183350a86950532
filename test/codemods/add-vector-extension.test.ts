import { beforeAll, describe, expect, test } from 'vitest';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { casesOf, reportOf } from './cases.ts';
import { type ChainVerdict, chainOfCase, runChains } from './chains.ts';

const recipes = readRecipes();
/** What alembic_utils makes is not installed here; a case of an application has no chain. */
const all = casesOf('add-vector-extension').filter(
  ({ input, settings }) =>
    settings.path?.includes('versions/') && !settings.notExecuted && !input.includes('alembic_utils'),
);
let verdicts = new Map<string, ChainVerdict>();

beforeAll(async () => {
  verdicts = await runChains(all.flatMap((one) => [chainOfCase(one, 'input'), chainOfCase(one, 'expected')]));
}, 300_000);

/** With the real Alembic on a real server. */
describe('add-vector-extension, executed', () => {
  const found = all.filter((one) => reportOf(one) !== '' && !/condition|another-branch/.test(one.name));
  const right = all.filter(
    (one) =>
      reportOf(one) === '' &&
      one.name.startsWith('right-') &&
      !one.settings.notExecuted &&
      !/needs-it|be-seen|dimensions/.test(one.name),
  );

  test.each(found)('$name: fails before, with the error of a recipe that the report names', (one) => {
    const { step, error } = verdicts.get(`${one.name} input`) ?? {};
    expect(step).toBe('upgrade');
    expect(reportOf(one)).toContain(` ${matchError(error ?? '', recipes)?.code} `);
  });

  test.each(found.filter((one) => one.expected))('$name: goes up, down and up again after', (one) => {
    const verdict = verdicts.get(`${one.name} expected`);
    expect(verdict).toMatchObject({ step: null, error: null });
    expect(verdict?.shapes[2]).toEqual(verdict?.shapes[0]);
  });

  test.each(right)('$name: runs as it is', (one) => {
    expect(verdicts.get(`${one.name} input`)).toMatchObject({ step: null, error: null });
  });
});
