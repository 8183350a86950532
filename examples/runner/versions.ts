import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  'flask-migrate',
  'flask-sqlalchemy',
  'sqlmodel',
  'geoalchemy2',
  'sqlalchemy-utils',
  'fastapi-users-db-sqlalchemy',
  'pytest-alembic',
];

/** Of a run with Python. */
export function pythonVersions(server: Server, { versions }: PythonEnvironment): Versions {
  const told = telling.flatMap((name) => (versions[name] ? [[name, versions[name]]] : []));
  return { ...server.versions, ...Object.fromEntries(told), 'pgvector-python': versions.pgvector ?? '' };
}

/** Of a run with Node: of a set, which several examples share, what this project's `package.json` names. */
export function nodeVersions(server: Server, { versions }: NodePackages, { folder }: Example): Versions {
  const manifest = JSON.parse(readFileSync(join(folder, 'broken', 'package.json'), 'utf8')) as Manifest;
  const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort();
  const told = named
    .filter((name) => versions[name] && !name.startsWith('@types/'))
    .map((name) => [name === 'pgvector' ? 'pgvector-node' : name, versions[name]]);
  return { ...server.versions, node: process.versions.node, ...Object.fromEntries(told) };
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** As a sentence tells them. */
export function versionsText(versions: Versions): string {
  const { postgresql, pgvector, python, sqlalchemy, alembic, psycopg, node } = versions;
  return [
    `PostgreSQL ${postgresql} with pgvector ${pgvector}`,
    ...(python === undefined
      ? []
      : [
          `Python ${python}, SQLAlchemy ${sqlalchemy}, Alembic ${alembic}, pgvector for Python ${versions['pgvector-python']}, psycopg ${psycopg}`,
        ]),
    ...(node === undefined ? [] : [`Node ${node}`]),
    ...('pgvector-node' in versions ? [`pgvector for Node ${versions['pgvector-node']}`] : []),
  ].join(', ');
}
