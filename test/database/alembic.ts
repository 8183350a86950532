import { type PythonEnvironment, pythonEnvironment } from '../../examples/database/python-environment.ts';
import { runProcess } from '../../lib/run-process.ts';

export interface AlembicRun {
  exit: number | undefined;
  /** Both streams, one after the other. */
  output: string;
}

/** Runs the kit's own Alembic in a project, on a database. */
export async function alembic(cwd: string, url: string, ...args: string[]): Promise<AlembicRun> {
  const { python } = await pythonEnvironment();
  const env = { ...process.env, DATABASE_URL: url, PYTHONDONTWRITEBYTECODE: '1' };
  const run = await runProcess([python, '-m', 'alembic', ...args], { cwd, env, timeLimit: 60_000 });
  return { exit: run.exit, output: run.stdout + run.stderr };
}

/** What a piece of Python prints, with the packages of the kit's environment. */
export async function pythonSays(cwd: string, program: string, ...args: string[]): Promise<string> {
  const { python }: PythonEnvironment = await pythonEnvironment();
  const run = await runProcess([python, '-c', program, ...args], { cwd, timeLimit: 60_000 });
  return run.stdout + run.stderr;
}
