import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { casesOf, reportOf } from './cases.ts';

interface Verdict {
  path: string;
  error: string | null;
  traceback?: string;
  skipped: boolean;
}

const cases = casesOf('fix-vector-imports');
const recipes = readRecipes();
const verdicts = new Map<string, Verdict>();
const fileOf = (folder: URL, name: string) => fileURLToPath(new URL(name, folder));

beforeAll(async () => {
  const { python } = await pythonEnvironment();
  const files = cases.flatMap(({ folder }) =>
    ['input.py', 'expected.py'].map((name) => fileOf(folder, name)),
  );
  const script = fileURLToPath(new URL('execute.py', import.meta.url));
  const output = execFileSync(python, [script], {
    input: files.filter((file) => existsSync(file)).join('\n'),
    encoding: 'utf8',
  });
  for (const line of output.trim().split('\n')) {
    const verdict: Verdict = JSON.parse(line);
    verdicts.set(verdict.path, verdict);
  }
}, 300_000);

/** With real SQLAlchemy, Alembic and pgvector: what is broken fails, what is mended or right does not. */
describe('fix-vector-imports, executed', () => {
  const changing = cases.filter((one) => one.expected && !one.settings.unsafe);
  const silent = cases.filter((one) => !one.expected && reportOf(one) === '' && !one.settings.project);

  test.each(changing)('$name: fails before and runs after', ({ folder, name }) => {
    const before = verdicts.get(fileOf(folder, 'input.py'));
    const after = verdicts.get(fileOf(folder, 'expected.py'));
    if (before?.skipped) return;
    expect(before?.error, name).toMatch(
      /^(NameError|ImportError|AttributeError|TypeError|ModuleNotFoundError|ValueError)/,
    );
    expect(after?.error, name).toBeNull();
  });

  test.each(silent)('$name: runs as it is', ({ folder, name }) => {
    expect(verdicts.get(fileOf(folder, 'input.py'))?.error, name).toBeNull();
  });

  test.each(changing)('$name: its error leads to a recipe that the codemod names', (one) => {
    const before = verdicts.get(fileOf(one.folder, 'input.py'));
    if (!before?.traceback) return;
    expect(reportOf(one)).toContain(` ${matchError(before.traceback, recipes)?.code} `);
  });

  test('most cases could be executed', () => {
    const executed = changing.filter(
      ({ folder }) => verdicts.get(fileOf(folder, 'input.py'))?.skipped === false,
    );
    expect(executed.length).toBeGreaterThan(changing.length * 0.8);
  });
});
