import { carryOut } from '../codemods/engine/carry-out.ts';
import type { FileOutcome } from '../codemods/engine/outcome.ts';
import { resolveRoot } from '../codemods/engine/walk.ts';
import { exit } from '../lib/expected-error.ts';
import { redact } from '../lib/redact.ts';
import { shellQuoted } from '../lib/shell-quote.ts';
import { version } from '../lib/version.ts';
import { type CodemodFlags, countedBy, goesBySeverity, isReadOnly, type Repair } from './codemod-flags.ts';
import { tell, warnAboutExcluded, warnAboutSuppressions } from './log.ts';
import { checkExtras, type Extra, patchOf, writeExtra } from './patch-file.ts';
import { wantsColor } from './render/colors.ts';
import { render } from './render/formats.ts';
import { exitCodeOf, type Report } from './render/report.ts';
import { sayWhatTakesLong } from './say-what-takes-long.ts';
import { withSeverities } from './severities.ts';

/** Codemods on files: edits them, each file once, prints the report, gives the exit code. */
export async function runOnFiles(
  work: Repair,
  paths: readonly string[],
  flags: CodemodFlags,
): Promise<number> {
  const { title, codemods, config } = work;
  const extras = extrasOf(flags);
  checkExtras(Object.values(extras));
  const first = await reportOf(work, paths, flags, !isReadOnly(flags) && !mayAsk(work, flags));
  let report = first;
  if (mayAsk(work, flags) && first.run.files.some(({ status }) => status === 'changed')) {
    await print(first, flags);
    if (!(await confirmed())) return exit.done;
    report = await reportOf(work, paths, flags, true);
    process.stdout.write(await render('text', { ...report, brief: true }));
  } else await print(report, flags);
  const { run } = report;
  warnAboutExcluded(run, config.file);
  await warnAboutSuppressions(run, codemods);
  // After the report: files may be edited already, and whoever asked has to hear so whatever becomes of these.
  // What could not be written is not to be undone.
  await writePatch(report.root, run.files, extras.patch, reported);
  await writePullRequest(report, title, extras.body);
  return exitCodeOf(report, countedBy(flags, work.id, config));
}

/** What `kit fix` would write is shown first where somebody sits there to say yes. */
function mayAsk({ id }: Repair, flags: CodemodFlags): boolean {
  const { yes, format, quiet } = flags;
  if (id !== null || yes || quiet || isReadOnly(flags) || format !== 'text') return false;
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

async function confirmed(): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question('\nWrite that? [Y/n] ');
    const isYes = /^(?:y|yes|)$/i.test(answer.trim());
    if (!isYes) process.stdout.write('nothing was written\n');
    return isYes;
  } finally {
    terminal.close();
  }
}

async function reportOf(
  { id, codemods, options, config }: Repair,
  paths: readonly string[],
  flags: CodemodFlags,
  write: boolean,
): Promise<Report> {
  const root = resolveRoot(process.cwd());
  const unsafe = flags.unsafe === true;
  const extras = extrasOf(flags);
  const run = await carryOut({
    root,
    paths,
    codemods,
    ...(flags.quiet !== true && { watch: sayWhatTakesLong() }),
    options,
    ignore: config.ignore,
    excludes: config.excludes,
    fix: true,
    unsafe,
    write,
    allowDirty: flags.allowDirty === true,
    ...(flags.since !== undefined && { since: flags.since }),
    ...(flags.threads !== undefined && { threads: flags.threads }),
    // Before the files, so that there is a way back even if we are stopped half way.
    beforeWriting: async (files) => {
      if (extras.body) await writeExtra(extras.body, '', untouched);
      await writePatch(root, files, extras.patch, untouched);
    },
    tell,
  });
  const report: Report = {
    version,
    root,
    codemod: id,
    ...(id === null && { repairs: true }),
    written: write,
    unsafe,
    run,
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
    color: wantsColor(flags.color),
    ...(flags.patchOut !== undefined && { patchFile: flags.patchOut }),
  };
  return goesBySeverity(flags, id, flags.format) ? withSeverities(report) : report;
}

const untouched = 'nothing was written';
const reported = 'the report says what was written';

function extrasOf({ patchOut, prBody }: CodemodFlags): { patch?: Extra; body?: Extra } {
  return {
    ...(patchOut !== undefined && {
      patch: { flag: '--patch-out', file: patchOut, beginning: 'diff --git ' },
    }),
    ...(prBody !== undefined && { body: { flag: '--pr-body', file: prBody, beginning: '## Why\n' } }),
  };
}

async function writePatch(
  root: string,
  files: readonly FileOutcome[],
  patch: Extra | undefined,
  state: string,
): Promise<void> {
  if (patch) await writeExtra(patch, await patchOf(files, root, 'repository'), state);
}

async function writePullRequest(report: Report, title: string, body: Extra | undefined): Promise<void> {
  if (body === undefined) return;
  const { renderPullRequest } = await import('./render/pull-request.ts');
  await writeExtra(body, renderPullRequest(report, title, commandLine()), reported);
}

async function print(report: Report, flags: CodemodFlags): Promise<void> {
  if (!flags.diff) {
    process.stdout.write(await render(flags.format, report));
    return;
  }
  process.stdout.write(await patchOf(report.run.files, report.root, 'root'));
  process.stderr.write(await render('text', { ...report, color: false }));
}

/** As somebody else can repeat it. */
function commandLine(): string {
  const words = process.argv.slice(2).map(redact).map(shellQuoted);
  return ['npx', `pgvector-kit@${version}`, ...words].join(' ');
}
