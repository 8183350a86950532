import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../../examples/database/cache-folder.ts';
import { interpreter } from '../../../examples/database/environment-layout.ts';
import { findPython } from '../../../examples/database/find-python.ts';
import { withLock } from '../../../examples/database/folder-lock.ts';
import { pipFailure } from '../../../examples/database/pip-failure.ts';
import { runProcess } from '../../../lib/run-process.ts';

const requirements = fileURLToPath(new URL('./requirements.txt', import.meta.url));

/** In milliseconds; for a slow line. */
const timeLimit = 5 * 60_000;

/** For the Python in the tab: pip takes what that one could, and the lock says which file that is. */
const forTheTab = ['--python-version', '3.14', '--implementation', 'cp', '--abi', 'cp314'].concat(
  '--platform',
  'manylinux2014_x86_64',
);

/**
 * The folder with the locked wheels, fetched on first use (3 MB) into the cache that the examples have too; pip holds each
 * against the hash of the lock.
 * @throws ExpectedError for a missing Python, an unusable cache folder, no network.
 */
export async function fetchWheels(): Promise<string> {
  const lock = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), `lab-${lock}`);
  await withLock(`${folder}.lock`, undefined, async () => {
    if (!existsSync(folder)) await download(folder);
  });
  return folder;
}

/** The names of the wheels in that folder. */
export function wheelsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.whl'))
    .sort();
}

/** Beside its place first, so that half of it is never found there. */
async function download(folder: string): Promise<void> {
  const making = `${folder}.making-${process.pid}`;
  const [wheels, environment] = [join(making, 'wheels'), join(making, 'environment')];
  try {
    mkdirSync(making);
    await runOrThrow([...findPython().command, '-m', 'venv', environment]);
    const pip = ['-m', 'pip', 'download', '--quiet', '--no-input', '--disable-pip-version-check'];
    const locked = ['--no-deps', '--require-hashes', '--only-binary', ':all:', '--requirement', requirements];
    const argv = [interpreter(environment), ...pip, '--retries', '2', ...forTheTab, ...locked];
    await runOrThrow([...argv, '--dest', wheels]);
    renameSync(wheels, folder);
  } finally {
    rmSync(making, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runOrThrow(argv: readonly string[]): Promise<void> {
  const run = await runProcess(argv, { env: { ...process.env, PYTHONNOUSERSITE: '1' }, timeLimit });
  if (run.exit !== 0) throw pipFailure(run, { size: '3 MB', lock: 'site/integrations/lab/requirements.txt' });
}
