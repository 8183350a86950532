import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** No colours, and nobody's git configuration. */
const environment = {
  ...process.env,
  NO_COLOR: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

export interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real program as a child. */
export function kit(
  cwd: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Buffer; env?: NodeJS.ProcessEnv } = {},
): Result & { bytes: Buffer } {
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    env: { ...environment, ...env },
    timeout: 60_000,
  });
  return {
    code: run.status,
    stdout: run.stdout.toString(),
    stderr: run.stderr.toString(),
    bytes: run.stdout,
  };
}

/** The same, not waited for. */
export function startKit(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [program, ...args], { cwd, env: { ...environment, ...env } });
}

export function fix(cwd: string, ...args: string[]): Result {
  return kit(cwd, ['codemod', 'fix-vector-imports', ...args]);
}

/** A folder for one test, with these files in it; removed when the test is over. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kit test é ')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) put(root, path, content);
  return root;
}

export function put(root: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** The same as a repository, everything committed. */
export function repository(files: Readonly<Record<string, string | Buffer>>): string {
  const root = folder(files);
  git(root, 'init', '-q', '-b', 'main');
  commitAll(root);
  return root;
}

export function commitAll(root: string): void {
  git(root, 'add', '-A');
  git(root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'x');
}

export function git(cwd: string, ...args: string[]): string {
  const run = spawnSync('git', args, { cwd, env: environment });
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr}`);
  return run.stdout.toString();
}

/** A revision as Alembic writes it, with a type that nothing imports. */
export const broken = `from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.Vector(dim=3)))
`;

export const fixed = `from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('embedding', Vector(3)))
`;

/** A revision that does not parse, and would concern the codemod. */
export const unparsable = 'def upgrade(:\n    x = pgvector.sqlalchemy.Vector(3)\n';
