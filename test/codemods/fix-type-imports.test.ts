import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { constructors } from '../../codemods/fix-type-imports/packages.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { casesOf, reportOf } from './cases.ts';
import { packagesPython, pgvectorFolder } from './packages/environment.ts';
import { executeCases } from './packages/execute.ts';

const cases = casesOf('fix-type-imports');
const recipes = readRecipes();
let python: string;
let verdict: ReturnType<typeof executeCases>;

beforeAll(async () => {
  python = await packagesPython();
  verdict = executeCases(cases, python, await pgvectorFolder('0.5.1', python));
}, 300_000);

/** With the real sqlmodel, geoalchemy2, sqlalchemy_utils, fastapi_users_db_sqlalchemy and sqlalchemy_utc. */
describe('fix-type-imports, executed', () => {
  const changing = cases.filter((one) => one.expected);
  const silent = cases.filter((one) => !one.expected && reportOf(one) === '');

  test.each(changing)('$name: a NameError before, upgrade and downgrade run after', (one) => {
    if (one.name === 'application-that-is-not-to-be-seen-with-unsafe' || one.settings.notExecuted) return;
    const before = verdict(one, 'input.py');
    expect(before).toMatchObject({ skipped: false, error: expect.stringMatching(/^NameError: /) });
    expect(verdict(one, 'expected.py')).toMatchObject({ skipped: false, error: null });
    expect(matchError(before.traceback ?? '', recipes)?.code).toBe('PGV009');
  });

  test.each(silent)('$name: runs as it is, or for want of another import not at all', (one) => {
    const { error } = verdict(one, 'input.py');
    expect(error).toBe(one.name.includes('pgvector') ? "NameError: name 'pgvector' is not defined" : null);
  });

  test('the constructors that refuse what Alembic renders are those of the package', () => {
    const script = `
import importlib, inspect, json, sys
def shape(function):
    return [(p.name, p.kind.name, p.default is p.empty) for p in inspect.signature(function).parameters.values()]
for path, parameters in json.load(sys.stdin).items():
    module, name = path.rsplit(".", 1)
    real = getattr(importlib.import_module(module), name).__init__
    assert shape(real) == shape(eval(f"lambda {parameters}: 0")), (path, shape(real))
`;
    execFileSync(python, ['-c', script], { input: JSON.stringify(constructors) });
  });
});
