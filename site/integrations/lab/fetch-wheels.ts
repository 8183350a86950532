import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interpreter } from '../../../examples/database/environment-layout.ts';
import { findPython } from '../../../examples/database/find-python.ts';
import { pipFailure } from '../../../examples/database/pip-failure.ts';
import { runProcess } from '../../../lib/run-process.ts';

/** In milliseconds; for a slow line. */
const timeLimit = 5 * 60_000;
/** pip takes what the Python in the tab could, and the lock says which file that is. */
const platform = ['--python-version', '3.14', '--platform', 'manylinux2014_x86_64'];
const interpreterKind = ['--implementation', 'cp', '--abi', 'cp314'];

/**
 * Puts the wheels of the lock (3 MB) into the folder; pip holds each against its hash.
 * @throws ExpectedError for a missing Python, no network, a file that is not the one that was locked.
 */
export async function fetchWheels(requirements: string, folder: string): Promise<void> {
  // Debian's Python has no pip outside of a virtual environment.
  const environment = mkdtempSync(join(tmpdir(), 'pgvector-kit-pip-'));
  try {
    await runOrThrow([...findPython().command, '-m', 'venv', environment]);
    const pip = ['-m', 'pip', 'download', '--quiet', '--no-input', '--disable-pip-version-check'];
    const locked = ['--no-deps', '--require-hashes', '--only-binary', ':all:', '--requirement', requirements];
    const forTheTab = [...platform, ...interpreterKind, '--retries', '2', '--dest', folder];
    await runOrThrow([interpreter(environment), ...pip, ...locked, ...forTheTab]);
  } finally {
    rmSync(environment, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runOrThrow(argv: readonly string[]): Promise<void> {
  const run = await runProcess(argv, { env: { ...process.env, PYTHONNOUSERSITE: '1' }, timeLimit });
  if (run.exit !== 0) throw pipFailure(run, { size: '3 MB', lock: 'site/integrations/lab/requirements.txt' });
}
