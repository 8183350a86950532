import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

const gigabyte = 1 << 30;
/** Set inside of git hooks; they would bind every call to one repository, whatever its directory. */
const bindings = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/** What a git command prints, `undefined` when it fails, or when there is no git. */
export function git(directory: string, args: readonly string[]): string | undefined {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_OPTIONAL_LOCKS: '0' };
  for (const name of bindings) delete env[name];
  const run = spawnSync('git', ['-C', directory, ...args], {
    env,
    maxBuffer: gigabyte,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return run.status === 0 ? run.stdout.toString() : undefined;
}

/** Pieces of `-z` output. */
export function records(output: string): string[] {
  return output.split('\0').filter((record) => record !== '');
}

const roots = new Map<string, string | undefined>();

/** The top of the work tree that a directory (absolute) lies in, by its `.git`; asks no git. */
export function repositoryRoot(directory: string): string | undefined {
  if (roots.has(directory)) return roots.get(directory);
  const parent = dirname(directory);
  let root: string | undefined;
  if (existsSync(join(directory, '.git'))) root = directory;
  else if (parent !== directory) root = repositoryRoot(parent);
  roots.set(directory, root);
  return root;
}

/**
 * Those of the files (absolute, symbolic links resolved) that git tracks and that have changes which no commit holds.
 * Files outside of a repository are never among them, and none is when git does not answer.
 */
export function uncommitted(files: readonly string[]): string[] {
  const byRoot = new Map<string, string[]>();
  for (const file of files) {
    const root = repositoryRoot(dirname(file));
    if (root) byRoot.set(root, [...(byRoot.get(root) ?? []), file]);
  }
  return [...byRoot].flatMap(([root, inside]) => {
    const dirty = changedInWorkTree(root);
    return inside.filter((file) => dirty.has(file));
  });
}

function changedInWorkTree(root: string): Set<string> {
  const args = ['status', '--porcelain=v1', '-z', '--untracked-files=no', '--no-renames'];
  const status = git(root, [...args, '--ignore-submodules=all']) ?? '';
  return new Set(records(status).map((record) => join(root, record.slice(3))));
}

/** `unknown-ref`, `no-repository`, or the files (absolute) that differ from the commit where `ref` and HEAD part. */
export function changedSince(directory: string, ref: string): Set<string> | 'unknown-ref' | 'no-repository' {
  const top = git(directory, ['rev-parse', '--show-toplevel'])?.replace(/\r?\n$/, '');
  if (top === undefined) return 'no-repository';
  const commit = git(top, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ])?.trim();
  if (!commit) return 'unknown-ref';
  // Without a common ancestor (a shallow clone) the ref itself has to do.
  const base = git(top, ['merge-base', commit, 'HEAD'])?.trim() || commit;
  const tracked =
    git(top, ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', base, '--']) ?? '';
  const untracked = git(top, ['ls-files', '-z', '-o', '--exclude-standard']) ?? '';
  const root = realpathSync(top);
  return new Set([...records(tracked), ...records(untracked)].map((path) => join(root, path)));
}
