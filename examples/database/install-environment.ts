import { writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { ExpectedError } from '../../lib/expected-error.ts';
import { findProgram } from '../../lib/find-program.ts';
import { type RunResult, runProcess } from '../../lib/run-process.ts';
import { interpreter, isReady } from './environment-layout.ts';
import type { Python } from './find-python.ts';
import { makeFolder } from './make-folder.ts';
import { pipFailure } from './pip-failure.ts';

export interface Installation {
  python: Python;
  /** Where the finished environment shall stand. */
  folder: string;
  /** The hash-locked requirements file. */
  requirements: string;
  signal: AbortSignal | undefined;
}

/** In milliseconds; for a slow line. */
const timeLimit = 15 * 60_000;

export async function installEnvironment(installation: Installation): Promise<void> {
  const { folder, signal } = installation;
  await makeFolder(folder, isReady, (making) => fill(making, installation), signal);
}

/**
 * Python is isolated (`-I`): without it, it looks for its own modules in the current directory first, where a `venv.py` may be
 * somebody else's.
 */
async function fill(making: string, { python, requirements, signal }: Installation): Promise<void> {
  const env = cleanEnvironment();
  const venv = await runProcess([...startOf(python), '-I', '-m', 'venv', making], {
    cwd: making,
    env,
    signal,
    timeLimit,
  });
  if (venv.exit !== 0) {
    throw new ExpectedError({
      what: `Python ${python.version} could not make a virtual environment.`,
      why: lastLine(venv),
      todo: 'Mend that Python, or name another in PGVECTOR_KIT_PYTHON.',
    });
  }
  const pip = [
    '-I',
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-input',
    '--disable-pip-version-check',
    '--retries',
    '2',
  ];
  const locked = ['--no-deps', '--require-hashes', '--only-binary', ':all:', '--requirement', requirements];
  const install = await runProcess([interpreter(making), ...pip, ...locked], { env, signal, timeLimit });
  if (install.exit !== 0) {
    throw pipFailure(install);
  }
  await writeVersions(making, env, signal);
}

/** By its whole path, because the current directory is another one now. */
function startOf({ command: [file = '', ...rest] }: Python): string[] {
  return [file.includes(sep) ? resolve(file) : (findProgram(file) ?? file), ...rest];
}

async function writeVersions(making: string, env: NodeJS.ProcessEnv, signal: AbortSignal | undefined) {
  const code = `
import importlib.metadata, json, platform
versions = {item.metadata["Name"].lower(): item.version for item in importlib.metadata.distributions()}
print(json.dumps({"python": platform.python_version(), **versions}, sort_keys=True))
`;
  const { stdout } = await runProcess([interpreter(making), '-I', '-c', code], { env, signal, timeLimit });
  writeFileSync(join(making, 'environment.json'), stdout);
}

/** The person's settings for pip's network stay; those that would send the packages elsewhere do not. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PYTHONHOME, PYTHONPATH, PIP_TARGET, PIP_PREFIX, PIP_USER, PIP_REQUIRE_VIRTUALENV, ...rest } =
    process.env;
  return { ...rest, PYTHONNOUSERSITE: '1' };
}

function lastLine({ stderr, stdout }: RunResult): string {
  return (stderr.trim() || stdout.trim()).split('\n').at(-1) ?? '';
}
