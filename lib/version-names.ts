const names: Readonly<Record<string, string>> = {
  postgresql: 'PostgreSQL',
  'postgresql 16': 'PostgreSQL',
  'postgresql 18': 'PostgreSQL',
  'pgvector on 16': 'its pgvector',
  'pgvector on 18': 'its pgvector',
  python: 'Python',
  sqlalchemy: 'SQLAlchemy',
  alembic: 'Alembic',
  django: 'Django',
  numpy: 'NumPy',
  node: 'Node.js',
  'pgvector-python': 'pgvector for Python',
  'pgvector-node': 'pgvector for Node.js',
};

/** What was in use, by its id in evidence, as people write it: `PostgreSQL 16.14`. */
export function versionName(id: string, version = ''): string {
  return `${names[id] ?? id} ${version}`;
}
