import { carryOut } from '../codemods/engine/carry-out.ts';
import type { FileOutcome } from '../codemods/engine/outcome.ts';
import type { Codemod } from '../codemods/engine/types.ts';
import { resolveRoot } from '../codemods/engine/walk.ts';
import { version } from '../lib/version.ts';
import { type CodemodFlags, type CodemodSettings, isReadOnly } from './codemod-flags.ts';
import { warnAboutExcluded, warnAboutSuppressions } from './log.ts';
import { patchOf, writeExtra } from './patch-file.ts';
import { wantsColor } from './render/colors.ts';
import { render } from './render/formats.ts';
import { exitCodeOf, type Report } from './render/report.ts';

/** One codemod on files: edits them, prints the report, gives the exit code. */
export async function runOnFiles(
  codemod: Codemod,
  paths: readonly string[],
  flags: CodemodFlags,
  { values, config }: CodemodSettings,
): Promise<number> {
  const root = resolveRoot(process.cwd());
  const unsafe = flags.unsafe === true;
  const written = !isReadOnly(flags);
  const run = await carryOut({
    root,
    paths,
    codemods: [codemod],
    options: { [codemod.id]: values },
    ignore: config.ignore,
    excludes: config.excludes,
    fix: true,
    unsafe,
    write: written,
    allowDirty: flags.allowDirty === true,
    ...(flags.since !== undefined && { since: flags.since }),
    ...(flags.threads !== undefined && { threads: flags.threads }),
    // Before the files, so that there is a way back even if we are stopped half way.
    beforeWriting: (files) => writePatch(root, files, flags.patchOut),
  });
  // What could not be written is not to be undone.
  await writePatch(root, run.files, flags.patchOut);
  const report: Report = {
    version,
    root,
    codemod: codemod.id,
    written,
    unsafe,
    run,
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
    color: wantsColor(flags.color),
    ...(flags.patchOut !== undefined && { patchFile: flags.patchOut }),
  };
  await writePullRequest(report, codemod, flags);
  warnAboutExcluded(run, config.file);
  await warnAboutSuppressions(run, [codemod]);
  await print(report, flags);
  return exitCodeOf(run, flags.check === true);
}

async function writePatch(
  root: string,
  files: readonly FileOutcome[],
  file: string | undefined,
): Promise<void> {
  if (file !== undefined) await writeExtra('--patch-out', file, await patchOf(files, root, 'repository'));
}

async function writePullRequest(report: Report, codemod: Codemod, { prBody }: CodemodFlags): Promise<void> {
  if (prBody === undefined) return;
  const { renderPullRequest } = await import('./render/pull-request.ts');
  await writeExtra('--pr-body', prBody, renderPullRequest(report, codemod.title, commandLine()));
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
  const quoted = process.argv.slice(2).map((arg) => (/^[\w./:=@,-]+$/.test(arg) ? arg : JSON.stringify(arg)));
  return ['npx', `pgvector-kit@${version}`, ...quoted].join(' ');
}
