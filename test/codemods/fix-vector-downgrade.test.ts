import { beforeAll, describe, expect, test } from 'vitest';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { casesOf, reportOf } from './cases.ts';
import { type Chain, type ChainVerdict, chainOfCase, runChains } from './chains.ts';

const recipes = readRecipes();
const all = casesOf('fix-vector-downgrade');
let verdicts = new Map<string, ChainVerdict>();

/** One step down. */
function one(chain: Chain): Chain {
  return { ...chain, name: `${chain.name} one`, down: '-1' };
}

beforeAll(async () => {
  verdicts = await runChains(
    all.flatMap((each) => {
      const after = chainOfCase(each, 'expected');
      return [one(chainOfCase(each, 'input')), ...(each.expected ? [one(after), after] : [])];
    }),
  );
}, 300_000);

/** With the real Alembic on a real server. */
describe('fix-vector-downgrade, executed', () => {
  const mended = all.filter((each) => each.expected);
  const right = all.filter((one) => reportOf(one) === '' && !/says-no|reason|if-not-exists/.test(one.name));

  test.each(mended)('$name: fails before, with the error of a recipe that the report names', (one) => {
    const { step, error } = verdicts.get(`${one.name} input one`) ?? {};
    expect(step).not.toBeNull();
    expect(reportOf(one)).toContain(` ${matchError(error ?? '', recipes)?.code} `);
  });

  test.each(mended)('$name: goes down to where it came from and up again after', (one) => {
    const verdict = verdicts.get(`${one.name} expected one`);
    expect(verdict).toMatchObject({ step: null, error: null });
    expect(verdict?.shapes[2]).toEqual(verdict?.shapes[0]);
    expect(verdicts.get(`${one.name} expected`)).toMatchObject({ step: null, error: null });
    expect(verdicts.get(`${one.name} expected`)?.shapes[1]).toEqual([]);
  });

  test.each(right)('$name: runs as it is', (one) => {
    expect(verdicts.get(`${one.name} input one`)).toMatchObject({ step: null, error: null });
  });

  test.each([
    'refuse-a-dropped-extension-before-the-column',
    'refuse-a-dropped-extension-that-an-earlier-revision-needs',
  ])('%s: PostgreSQL refuses', (name) => {
    const { step, error } = verdicts.get(`${name} input one`) ?? {};
    expect(step).toBe('downgrade');
    expect(matchError(error ?? '', recipes)?.code).toBe('PGV035');
  });
});
