import { resolve } from 'node:path';
import { analyse } from '../codemods/engine/analyse.ts';
import { runOf } from '../codemods/engine/run.ts';
import { codemodsFor, concernedBy } from '../codemods/engine/scan.ts';
import { reasonToSkip } from '../codemods/engine/skipped.ts';
import { taskOf } from '../codemods/engine/task.ts';
import { resolveRoot } from '../codemods/engine/walk.ts';
import { version } from '../lib/version.ts';
import { type CodemodFlags, countedBy, goesBySeverity, isReadOnly, type Repair } from './codemod-flags.ts';
import { warnAboutSuppressions } from './log.ts';
import { patchOf } from './patch-file.ts';
import { readStdin } from './read-stdin.ts';
import { render } from './render/formats.ts';
import { exitCodeOf, type Report } from './render/report.ts';
import { withSeverities } from './severities.ts';

/**
 * Source on stdin, the result on stdout (as it came, when nothing can be done), the report on stderr. With `--diff`, or
 * with another `--format` than text, that is what stdout gets; with `--check` and `--dry-run`, the report.
 */
export async function runOnStdin(
  { id, codemods: all, options, config }: Repair,
  flags: CodemodFlags,
): Promise<number> {
  const root = resolveRoot(process.cwd());
  const path = flags.stdinFilename ?? 'stdin.py';
  const bytes = await readStdin();
  const unsafe = flags.unsafe === true;
  const task = taskOf({ root, paths: [], options, fix: true, unsafe, ignore: config.ignore }, all);
  const target = resolve(root, path);
  // An editor sends a file that is left out as well as any other.
  const codemods = reasonToSkip(path, bytes) ? [] : concernedBy(bytes, codemodsFor(path, all));
  const outcome = config.excludes(target)
    ? undefined
    : await analyse({ path, target, bytes, codemods }, task);
  const run = runOf(1, outcome ? [outcome] : []);
  const asFilter = !isReadOnly(flags) && flags.format === 'text';
  // An editor shows a line a finding.
  const format = asFilter ? 'concise' : flags.format;
  const told: Report = {
    version,
    root,
    codemod: id,
    ...(id === null && { repairs: true }),
    written: asFilter,
    unsafe,
    run,
    quiet: flags.quiet === true,
    color: false,
  };
  const report = goesBySeverity(flags, id, format) ? await withSeverities(told) : told;
  await warnAboutSuppressions(run, all);
  const text = await render(format, report);
  if (asFilter) process.stdout.write(outcome?.change?.after ?? bytes);
  if (flags.diff) process.stdout.write(await patchOf(run.files, root, 'root'));
  (asFilter || flags.diff ? process.stderr : process.stdout).write(text);
  return exitCodeOf(report, countedBy(flags, id, config));
}
