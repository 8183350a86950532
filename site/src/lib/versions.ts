const names: Readonly<Record<string, string>> = {
  postgresql: 'PostgreSQL',
  pgvector: 'pgvector',
  'postgresql 16': 'PostgreSQL',
  'postgresql 18': 'PostgreSQL',
  'pgvector on 16': 'its pgvector',
  'pgvector on 18': 'its pgvector',
  python: 'Python',
  sqlalchemy: 'SQLAlchemy',
  alembic: 'Alembic',
  'pgvector-python': 'pgvector for Python',
  psycopg: 'psycopg',
  node: 'Node.js',
  'pgvector-node': 'pgvector for Node.js',
};

/** What was in use, as people write it: `PostgreSQL 16.14`. */
export function versionNames(versions: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(versions).map(([id, version = '']) => `${names[id] ?? id} ${version}`);
}
