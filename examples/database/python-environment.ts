import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';
import { type Progress, silent } from '../../lib/progress.ts';
import { cacheFolder } from './cache-folder.ts';
import { interpreter, isReady } from './environment-layout.ts';
import { findPython } from './find-python.ts';
import { installEnvironment } from './install-environment.ts';

export interface PythonEnvironment {
  folder: string;
  /** The interpreter, which sees the locked packages. Start tools as modules (`-m alembic`): scripts hold old paths. */
  python: string;
  /** `{ python: '3.11.7', alembic: '1.20.1', … }` */
  versions: Record<string, string>;
}

export interface EnvironmentOptions {
  /** A folder of `examples/python/`: packages that only some examples need. Those that all need, when left out. */
  set?: string | undefined;
  progress?: Progress | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * The kit's own virtual environment with the locked packages, made on first use (about 34 MB to download).
 * @throws ExpectedError for a missing Python, an unusable cache folder, no network.
 */
export async function pythonEnvironment(options: EnvironmentOptions = {}): Promise<PythonEnvironment> {
  const requirements = join(packageRoot(), 'examples', 'python', options.set ?? '', 'requirements.txt');
  const lock = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const cache = cacheFolder();
  const ready = process.env.PGVECTOR_KIT_PYTHON ? undefined : readyIn(cache, lock);
  if (ready) {
    return ready;
  }
  const python = findPython();
  const folder = join(cache, `python-${python.version}-${lock}`);
  if (!isReady(folder)) {
    const install = () => installEnvironment({ python, folder, requirements, signal: options.signal });
    const what = options.set ? `the packages of ${options.set}, once` : 'the Python side, once (34 MB)';
    await (options.progress ?? silent).during(`Installing ${what}`, install);
  }
  return describe(folder);
}

/** Any finished one of this lock will do: asking every Python on the PATH for its version takes longer than a run's start. */
function readyIn(cache: string, lock: string): PythonEnvironment | undefined {
  const names = readdirSync(cache).filter((name) => name.startsWith('python-') && name.endsWith(`-${lock}`));
  const folder = names
    .sort()
    .reverse()
    .map((name) => join(cache, name))
    .find(isReady);
  return folder === undefined ? undefined : describe(folder);
}

function describe(folder: string): PythonEnvironment {
  const versions = JSON.parse(readFileSync(join(folder, 'environment.json'), 'utf8')) as Record<
    string,
    string
  >;
  return { folder, python: interpreter(folder), versions };
}
