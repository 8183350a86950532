import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from '../examples/database/open-server.ts';
import type { PythonEnvironment } from '../examples/database/python-environment.ts';
import { packageRoot } from '../lib/package-root.ts';
import { runProcess } from '../lib/run-process.ts';
import type { MatrixCombination } from '../recipes/matrix.ts';
import { keyOf, type MatrixVersions } from '../recipes/matrix-axes.ts';
import { pythonPath, refusal } from './packages.ts';

const kit = [process.execPath, join(packageRoot(), 'tools', 'dev', 'kit.mjs')];
/** In milliseconds; a combination takes about ten seconds. */
const timeLimit = 5 * 60_000;

/** Runs all rows of one combination on a database of its own. */
export async function runCombination(
  server: Server,
  environment: PythonEnvironment,
  room: string,
  versions: MatrixVersions,
  signal?: AbortSignal,
): Promise<MatrixCombination> {
  const refused = await refusal(environment, versions);
  if (refused !== undefined) return { versions, refused, cells: {} };
  const PYTHONPATH = await pythonPath(environment, versions);
  const project = join(room, keyOf(versions).replaceAll(' ', '-'));
  cpSync(join(packageRoot(), 'matrix', 'project'), project, { recursive: true });
  const database = await server.createDatabase('matrix');
  try {
    const env = {
      ...process.env,
      PYTHONPATH,
      // Plain "postgresql://" means psycopg2 before SQLAlchemy 2.1 and psycopg since.
      DATABASE_URL: database.url.replace('postgresql://', 'postgresql+psycopg2://'),
    };
    const script = join(packageRoot(), 'matrix', 'combination.py');
    // Without site-packages: pgvector before 0.4 is a namespace package, which any other pgvector on the path hides.
    const argv = [environment.python, '-S', script, project, JSON.stringify(kit)];
    const run = await runProcess(argv, { env, timeLimit, signal });
    if (run.exit !== 0) throw new Error(`${keyOf(versions)}: ${run.stderr.trim().slice(-2000)}`);
    return { versions, cells: JSON.parse(run.stdout) as MatrixCombination['cells'] };
  } finally {
    await database.drop();
  }
}
