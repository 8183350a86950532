import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ExpectedError } from '../lib/expected-error.ts';
import { runProcess } from '../lib/run-process.ts';

export interface OwnPython {
  /** The interpreter, absolute. Its link is kept: a virtual environment is found by it. */
  python: string;
  versions: Record<string, string>;
}

const wanted = [
  'alembic',
  'sqlalchemy',
  'psycopg2',
  'psycopg2-binary',
  'psycopg',
  'asyncpg',
  'pg8000',
  'pgvector',
];

const script = `
import importlib.metadata as m, json, platform
found = {"python": platform.python_version()}
for name in ${JSON.stringify(wanted)}:
    try:
        found[name] = m.version(name)
    except m.PackageNotFoundError:
        pass
print(json.dumps(found))`;

/**
 * The interpreter of a project's environment, by its path or by that of the environment's folder, and what is installed there.
 * @throws ExpectedError where there is none, where it doesn't run, and where it lacks Alembic.
 */
export async function ownPython(path: string, signal?: AbortSignal): Promise<OwnPython> {
  const given = resolve(path);
  const isFolder = statSync(given, { throwIfNoEntry: false })?.isDirectory() === true;
  const names = ['bin/python', 'Scripts/python.exe', 'python.exe'].map((name) => join(given, name));
  const python = isFolder ? names.find((name) => existsSync(name)) : given;
  if (python === undefined || !existsSync(python)) {
    throw unusable(
      `There is no Python interpreter at ${given}.`,
      'Name an interpreter or an environment: --python .venv',
    );
  }
  const ran = await runProcess([python, '-I', '-c', script], { timeLimit: 30_000, signal }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === undefined) throw error;
      throw unusable(
        `${python} could not be started: ${error.code}.`,
        'Name a Python interpreter: --python .venv',
      );
    },
  );
  const versions = versionsIn(ran.stdout);
  if (versions === undefined) {
    throw unusable(`${python} is no Python 3.8 or later.`, 'Name a Python interpreter: --python .venv');
  }
  if (versions.alembic === undefined) {
    throw unusable(
      `The environment of ${python} has no Alembic.`,
      'Install the project there first, or leave --python away: then the revisions run stand-alone.',
    );
  }
  return { python, versions };
}

function versionsIn(text: string): Record<string, string> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unusable(what: string, todo: string): ExpectedError {
  return new ExpectedError({ what, todo, files: 'nothing was written' });
}
