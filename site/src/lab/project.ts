import { treeFile } from '../../../recipes/shown.ts';
import { readOwnFile } from '../lib/read-own-file.ts';
import { labExample } from './example.ts';
import search from './project/search.py?raw';
import type { Files } from './protocol.ts';

const firstRevision = 'alembic/versions/3f1c9a6d2b70_enable_pgvector.py';

/**
 * The example of the recipe, before Alembic wrote the revision that fails, with a driver that runs in a browser and the
 * template that `alembic init` writes.
 */
export function labProject(): Files {
  const own = (path: string) => treeFile(labExample, 'broken', path, readOwnFile);
  return {
    'models.py': own('models.py'),
    'search.py': search,
    'alembic.ini': own('alembic.ini'),
    'alembic/env.py': withOtherDriver(own('alembic/env.py')),
    'alembic/script.py.mako': treeFile(
      'vector-type-not-recognized',
      'broken',
      'alembic/script.py.mako',
      readOwnFile,
    ),
    [firstRevision]: own(firstRevision),
  };
}

/** psycopg is C; pg8000 is Python, and would ask for TLS, which a tab's own server has no need of. */
function withOtherDriver(env: string): string {
  const changes = [
    ['"postgresql+psycopg"', '"postgresql+pg8000"'],
    ['poolclass=pool.NullPool)', 'poolclass=pool.NullPool, connect_args={"ssl_context": False})'],
  ] as const;
  return changes.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`the env.py of ${labExample} says no more: ${before}`);
    return text.replace(before, after);
  }, env);
}
