import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { columnTypes, offered } from '../../codemods/upgrade-pgvector-python/vocabulary.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { casesOf, reportOf } from './cases.ts';
import { type PgvectorVersion, packagesPython, pgvectorFolder } from './packages/environment.ts';
import { executeCases } from './packages/execute.ts';

const cases = casesOf('upgrade-pgvector-python');
const recipes = readRecipes();
type Verdicts = ReturnType<typeof executeCases>;
let python: string;
const folders = new Map<PgvectorVersion, string>();
let before: Verdicts;
let now: Verdicts;

beforeAll(async () => {
  python = await packagesPython();
  for (const version of ['0.3.6', '0.4.2', '0.5.1'] as const)
    folders.set(version, await pgvectorFolder(version, python));
  before = executeCases(cases, python, folders.get('0.4.2') ?? '');
  now = executeCases(cases, python, folders.get('0.5.1') ?? '');
}, 300_000);

/** Prints what `code` leaves in `found`, as JSON, with that version of pgvector. */
function ask(code: string, version: PgvectorVersion): unknown {
  const script = `import importlib, json, sys\ntables = json.load(sys.stdin)\n${code}\nprint(json.dumps(found))`;
  const input = JSON.stringify({
    offered,
    classes: Object.keys(columnTypes),
    types: Object.values(columnTypes),
  });
  const env = { ...process.env, PYTHONPATH: folders.get(version) ?? '', PYTHONDONTWRITEBYTECODE: '1' };
  return JSON.parse(execFileSync(python, ['-c', script], { input, encoding: 'utf8', env }));
}

const whatIsOffered = `
def names(module):
    try:
        loaded = importlib.import_module(module)
    except ModuleNotFoundError:
        return []
    return [name for name in tables["classes"] if hasattr(loaded, name) and not (module.endswith("sqlalchemy") and name == "Vector")]
found = {module: names(module) for module in tables["offered"]}
`;

describe('where pgvector has its classes', () => {
  test('the table is that of 0.4.2, and 0.5.1 has none of it', () => {
    expect(ask(whatIsOffered, '0.4.2')).toEqual(offered);
    expect(ask(whatIsOffered, '0.3.6')).toEqual(offered);
    expect(Object.values(ask(whatIsOffered, '0.5.1') as object).flat()).toEqual([]);
  });

  test('the package itself has them from 0.4 on, and the column types are there throughout', () => {
    const inPackage =
      'import pgvector\nfound = [name for name in tables["classes"] if hasattr(pgvector, name)]';
    const types =
      'import pgvector.sqlalchemy\nfound = [name for name in tables["types"] if hasattr(pgvector.sqlalchemy, name)]';
    expect(ask(inPackage, '0.3.6')).toEqual([]);
    for (const version of ['0.4.2', '0.5.1'] as const)
      expect(ask(inPackage, version)).toEqual(Object.keys(columnTypes));
    for (const version of folders.keys()) expect(ask(types, version)).toEqual(Object.values(columnTypes));
  });
});

/** With pgvector 0.4.2 and 0.5.1, psycopg, psycopg2, asyncpg, Django, peewee and SQLAlchemy. */
describe('upgrade-pgvector-python, executed', () => {
  const changing = cases.filter((one) => one.expected);
  const runs = { skipped: false, error: null };
  // Nothing looks at an annotation under TYPE_CHECKING when the program runs.
  const failing = changing.filter((one) => one.name !== 'type-checking-import');
  /** They never worked: a class of values in a column, or a name that no version had where it is taken from. */
  const neverWorked = /column-type|half-vector-as|never-had|^submodule-of-utils|^through-the-modules/;

  test.each(failing)('$name: fails on 0.5.1 before, runs on it after', (one) => {
    const broken = now(one, 'input.py');
    expect(broken).toMatchObject({ skipped: false, error: expect.any(String) });
    expect(now(one, 'expected.py')).toMatchObject(runs);
    if (one.name.startsWith('guarded')) expect(broken.error).toMatch(/^(RuntimeError|TypeError)/);
    else expect(matchError(broken.traceback ?? '', recipes)?.code).toBe('PGV010');
  });

  test.each(changing)('$name: runs on 0.4.2 after, and before where it ever worked', (one) => {
    expect(before(one, 'expected.py')).toMatchObject(runs);
    const input = before(one, 'input.py');
    if (neverWorked.test(one.name)) expect(input.error).not.toBeNull();
    else expect(input).toMatchObject(runs);
  });

  test.each(cases.filter((one) => /^right-(code|imports|strings)/.test(one.name)))(
    '$name: runs as it is on both',
    (one) => {
      expect(now(one, 'input.py')).toMatchObject(runs);
      if (one.name !== 'right-imports-of-0-5') expect(before(one, 'input.py')).toMatchObject(runs);
    },
  );

  test.each(cases.filter((one) => reportOf(one).includes(' manual: ')))(
    '$name: what is refused is broken on 0.5.1',
    (one) => {
      expect(now(one, 'input.py')).toMatchObject({ skipped: false, error: expect.any(String) });
    },
  );
});
