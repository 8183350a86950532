import { relative } from 'node:path';
import { ExpectedError } from '../../lib/expected-error.ts';
import { shellQuoted } from '../../lib/shell-quote.ts';
import { uncommitted } from './git.ts';
import type { FileOutcome } from './outcome.ts';

const shown = 10;

/**
 * Throws `ExpectedError` when a file that would be edited has changes that no commit holds, or when git does not say whether
 * it has: they could not be told from ours, nor brought back. Files that git does not track are no obstacle, nor is a
 * missing git where there is no repository.
 */
export function refuseDirty(root: string, files: readonly FileOutcome[]): void {
  const { files: dirty, unknown } = uncommitted(
    files.filter((file) => file.change).map((file) => file.target),
  );
  const [first] = unknown;
  if (first) throw unknownState(first);
  if (dirty.length === 0) return;
  const names = dirty.slice(0, shown).map((file) => relative(root, file));
  if (dirty.length > shown) names.push(`and ${dirty.length - shown} more`);
  throw new ExpectedError({
    what: `uncommitted changes in what would be edited: ${names.join(', ')}`,
    why: 'your changes and the edits would be hard to tell apart, and to undo',
    todo: 'commit or stash them, or run it again with --allow-dirty',
    files: 'nothing was written',
  });
}

function unknownState({ root, reason }: { root: string; reason: string }): ExpectedError {
  const way = /dubious ownership/.test(reason)
    ? `if you trust it: git config --global --add safe.directory ${shellQuoted(root)}; or`
    : 'mend that, or';
  return new ExpectedError({
    what: `the kit can't tell whether ${root} has uncommitted changes`,
    why: reason,
    todo: `${way} run it again with --allow-dirty`,
    files: 'nothing was written',
  });
}
