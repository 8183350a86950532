import { join } from 'node:path';
import { runProcess } from '../lib/run-process.ts';

const minutes = 60_000;

/** What mypy and ruff say of the Python in `folder`; empty when it is typed and tidy. What mypy keeps for its next run goes into `cache`. */
export async function faultsOf(folder: string, python: string, cache: string): Promise<string[]> {
  const tools = [
    ['mypy', '--cache-dir', join(cache, 'mypy')],
    ['ruff', 'check', '--no-cache', '.'],
    ['ruff', 'format', '--no-cache', '--check', '.'],
  ];
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  const runs = tools.map((argv) =>
    runProcess([python, '-m', ...argv], { cwd: folder, env, timeLimit: 10 * minutes }),
  );
  const faults = (await Promise.all(runs)).filter(({ exit }) => exit !== 0);
  return faults.map(({ stdout, stderr }) => `${stdout}${stderr}`.trim());
}
