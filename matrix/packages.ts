import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from '../examples/database/cache-folder.ts';
import type { PythonEnvironment } from '../examples/database/python-environment.ts';
import { ExpectedError } from '../lib/expected-error.ts';
import { runProcess } from '../lib/run-process.ts';
import type { MatrixVersions } from '../recipes/matrix-axes.ts';

const timeLimit = 10 * 60_000;
/** The same below every combination: what the three import, and the driver that every SQLAlchemy knows. */
const shared = [
  'psycopg2-binary==2.9.13',
  'numpy==2.2.6',
  'Mako==1.4.3',
  'MarkupSafe==3.0.4',
  'typing_extensions==4.16.0',
];
const making = new Map<string, Promise<string>>();
const resolved = new Map<string, Promise<string | undefined>>();

/** Where the folders of packages stand, one version of one package in each. */
const packagesFolder = (): string => join(cacheFolder(), 'matrix');

function requirements(versions: MatrixVersions): string[] {
  const { 'pgvector-python': pgvector, sqlalchemy, alembic } = versions;
  return [`pgvector==${pgvector}`, `SQLAlchemy==${sqlalchemy}`, `alembic==${alembic}`];
}

/** What pip's resolver says against the combination, asked once for all servers; `undefined` when it installs. */
export function refusal(
  environment: PythonEnvironment,
  versions: MatrixVersions,
): Promise<string | undefined> {
  const wanted = requirements(versions);
  const key = wanted.join(' ');
  const asked = resolved.get(key) ?? resolve(environment, wanted);
  resolved.set(key, asked);
  return asked;
}

async function resolve({ python }: PythonEnvironment, wanted: string[]): Promise<string | undefined> {
  const options = ['--dry-run', '--ignore-installed', '--disable-pip-version-check'];
  const run = await runProcess([python, '-m', 'pip', 'install', ...options, ...wanted], { timeLimit });
  if (run.exit === 0) return undefined;
  const [, conflict] = /The conflict is caused by:\n([\s\S]*?)\n\n/.exec(run.stdout + run.stderr) ?? [];
  // Anything else, a network that is away say, is no property of the versions.
  if (conflict === undefined) throw pipTrouble(wanted.join(' '), run.stderr);
  const lines = conflict.trim().split('\n');
  return lines.map((line) => line.trim()).join('; ');
}

/** A PYTHONPATH with all that the combination needs, for a Python started with `-S`. */
export async function pythonPath(environment: PythonEnvironment, versions: MatrixVersions): Promise<string> {
  const wanted = [...requirements(versions), ...shared];
  const folders = await Promise.all(wanted.map((requirement) => folderOf(environment, requirement)));
  return folders.join(delimiter);
}

function folderOf(environment: PythonEnvironment, requirement: string): Promise<string> {
  const made = making.get(requirement) ?? install(environment, requirement);
  making.set(requirement, made);
  return made;
}

async function install({ python, versions }: PythonEnvironment, requirement: string): Promise<string> {
  const folder = join(packagesFolder(), `python-${versions.python}`, requirement.replace('==', '-'));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.making-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const options = ['--no-deps', '--quiet', '--disable-pip-version-check', '--target', unfinished];
  const run = await runProcess([python, '-m', 'pip', 'install', ...options, requirement], { timeLimit });
  if (run.exit !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw pipTrouble(requirement, run.stderr);
  }
  renameSync(unfinished, folder);
  return folder;
}

function pipTrouble(what: string, stderr: string): ExpectedError {
  return new ExpectedError({
    what: `pip could not get ${what}.`,
    why: stderr.trim().split('\n').at(-1) ?? '',
    todo: 'Look whether the package index can be reached, and run the same command again: what is recorded stays.',
  });
}
