import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { groupBy } from '../../lib/group-by.ts';
import { askGit, type GitAnswer, records } from './git-call.ts';

const roots = new Map<string, string | undefined>();

/** The top of the work tree that a directory (absolute) lies in, by its `.git`; asks no git. */
export function repositoryRoot(directory: string): string | undefined {
  if (roots.has(directory)) return roots.get(directory);
  const parent = dirname(directory);
  let root: string | undefined;
  if (lstatSync(join(directory, '.git'), { throwIfNoEntry: false })) root = directory;
  else if (parent !== directory) root = repositoryRoot(parent);
  roots.set(directory, root);
  return root;
}

/** Files with changes that no commit holds, and repositories of which it can't be known. */
export interface Uncommitted {
  files: string[];
  unknown: { root: string; reason: string }[];
}

/**
 * Those of the files (absolute, symbolic links resolved) that git tracks and that have changes which no commit holds.
 * Files outside of a repository are never among them.
 */
export function uncommitted(files: readonly string[]): Uncommitted {
  const found: Uncommitted = { files: [], unknown: [] };
  for (const [root, inside] of groupBy(files, (file) => repositoryRoot(dirname(file)))) {
    if (root === undefined) continue;
    const dirty = changedInWorkTree(root);
    if (dirty instanceof Set) found.files.push(...inside.filter((file) => dirty.has(file)));
    else found.unknown.push({ root, reason: dirty.reason });
  }
  return found;
}

interface Failure {
  ok: false;
  reason: string;
}

function changedInWorkTree(root: string): Set<string> | Failure {
  const status = askAboutContents(root, [
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=no',
    '--no-renames',
    '--ignore-submodules=all',
  ]);
  if (!status.ok) return status;
  const listed = askGit(root, ['ls-files', '-v', '-z']);
  if (!listed.ok) return listed;
  // A lower-case letter, or S: git is told not to look whether the file changed (assume-unchanged, skip-worktree).
  const unseen = records(listed.output).filter((record) => /^[a-zS]/.test(record));
  return new Set([
    ...records(status.output).map((record) => join(root, record.slice(3))),
    ...unseen.map((record) => join(root, record.slice(2))),
  ]);
}

/** Asks something for which git may read files: filters that the repository itself configures are not run on them. */
function askAboutContents(root: string, args: readonly string[]): GitAnswer {
  const listed = askGit(root, ['config', '--list', '--show-scope', '--name-only', '-z']);
  if (!listed.ok) return listed;
  const [names, off] = [listed.output.split('\0'), new Set<string>()];
  for (let index = 0; index + 1 < names.length; index += 2) {
    const [scope, name = ''] = names.slice(index, index + 2);
    const [, driver] = /^(filter\..*)\.\w+$/s.exec(name) ?? [];
    if (driver && (scope === 'local' || scope === 'worktree')) off.add(driver);
  }
  if ([...off].some((driver) => driver.includes('=')))
    return { ok: false, reason: 'its configuration names a filter that the kit can not turn off' };
  const settings = [...off].flatMap((driver) => [
    `${driver}.clean=`,
    `${driver}.smudge=`,
    `${driver}.process=`,
    `${driver}.required=false`,
  ]);
  return askGit(root, args, settings);
}

/**
 * `unknown-ref`, `no-repository`, a failure, or the files (absolute) that differ from the commit where `ref` and HEAD part.
 */
export function changedSince(
  directory: string,
  ref: string,
): Set<string> | 'unknown-ref' | 'no-repository' | Failure {
  const top = repositoryRoot(realpathSync(directory));
  if (top === undefined) return 'no-repository';
  const known = askGit(top, ['rev-parse', '--git-dir']);
  if (!known.ok) return known;
  const commit = askGit(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const id = commit.ok ? commit.output.trim() : '';
  if (!/^[0-9a-f]{40,64}$/.test(id)) return 'unknown-ref';
  const parted = askGit(top, ['merge-base', id, 'HEAD']);
  // Without a common ancestor (a shallow clone) the ref itself has to do.
  const base = (parted.ok && parted.output.trim()) || id;
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'];
  const tracked = askAboutContents(top, [...diff, '--diff-filter=d', base, '--']);
  if (!tracked.ok) return tracked;
  const untracked = askGit(top, ['ls-files', '-z', '-o', '--exclude-standard']);
  if (!untracked.ok) return untracked;
  const paths = [...records(tracked.output), ...records(untracked.output)];
  return new Set(paths.map((path) => join(top, path)));
}
