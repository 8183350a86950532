import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Case } from '../cases.ts';

/** What became of a file: see `execute.py`. */
export interface Verdict {
  path: string;
  error: string | null;
  traceback?: string;
  skipped: boolean;
}

/** What takes long to import and has nothing to do with pgvector. */
const preloaded = ['asyncpg', 'django.db.models', 'numpy', 'psycopg', 'psycopg2', 'sqlalchemy.orm'];

/** Runs `input.py` and `expected.py` of the cases; `pythonPath`: the folder that has pgvector. */
export function executeCases(
  cases: readonly Case[],
  python: string,
  pythonPath: string,
): (one: Case, file: string) => Verdict {
  const files = cases.flatMap((one) => ['input.py', 'expected.py'].map((name) => fileOf(one, name)));
  const script = fileURLToPath(new URL('../execute.py', import.meta.url));
  const output = execFileSync(python, [script, ...preloaded], {
    input: files.filter((file) => existsSync(file)).join('\n'),
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: pythonPath, PYTHONDONTWRITEBYTECODE: '1' },
  });
  const verdicts = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict);
  return (one, name) => {
    const found = verdicts.find(({ path }) => path === fileOf(one, name));
    if (!found) throw new Error(`${one.name}: ${name} was not executed`);
    return found;
  };
}

function fileOf({ folder }: Case, name: string): string {
  return fileURLToPath(new URL(name, folder));
}
