import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { examine, type Run } from '../../codemods/engine/run.ts';
import { resolveRoot } from '../../codemods/engine/walk.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { version } from '../../lib/version.ts';
import { defaultOptions } from '../codemod-flags.ts';
import { noConfig, readConfig } from '../config/config.ts';
import type { DatabaseRequest } from '../doctor/examine-database.ts';
import { everydayCodemods } from '../everyday-codemods.ts';
import { addReportFlags, configHelp, type ReportFlags, refuseTogether } from '../flags.ts';
import { warnAboutExcluded, warnAboutSuppressions } from '../log.ts';
import { wantsColor } from '../render/colors.ts';
import { render } from '../render/formats.ts';
import { exitCodeOf } from '../render/report.ts';
import { sayWhatTakesLong } from '../say-what-takes-long.ts';
import { withSeverities } from '../severities.ts';

const examples = `
Examples:
  kit doctor                          look at the files below the current directory
  kit doctor backend/ jobs/env.py     look at these
  kit doctor --since origin/main      only what this branch changed
  kit doctor repositories/ --format json > census.json
                                      count over many repositories: byCode, byCodemod, byRepository
  kit doctor --db                     look at the database of DATABASE_URL as well, in which the migrations run
  kit doctor --db postgresql:///app   look at this one

A database is looked at in one transaction that can't write, and only with --db: DATABASE_URL alone is not taken for one. Without
an address after it, --db takes that of DATABASE_URL: what stands in a command, others can see in the list of processes.
Its password is never printed. The exit code goes by the findings, not by the checklist.

What stops a migration or a program comes first, then what loses something without a word, then advice.

Exit codes: 0 nothing found but advice, 1 something that stops or loses (with --strict: anything), 2 wrong usage, 3 some
file could not be read or parsed.
${configHelp}`;

type Where = Pick<DatabaseRequest, 'root' | 'paths' | 'ignore' | 'excludes'>;

interface DoctorFlags extends ReportFlags {
  db?: string | true;
  allowRemote?: boolean;
  strict?: boolean;
}

export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description('Run every codemod and report what they find. Writes nothing.')
    .argument('[paths...]', 'files and directories (default: the current directory)')
    .option(
      '--db [url]',
      'look at this database as well (default: $DATABASE_URL), and whether it is what the files say',
    )
    .option('--allow-remote', 'let that database be on another machine')
    .option('--strict', 'advice counts in the exit code as well');
  return addReportFlags(command).addHelpText('after', examples).action(diagnose);
}

async function diagnose(paths: string[], flags: DoctorFlags): Promise<void> {
  const root = resolveRoot(process.cwd());
  const url = addressIn(flags.db);
  const config = flags.config ? await readConfig(root) : noConfig;
  const codemods = await everydayCodemods(config);
  const { format, quiet, color, since, threads } = flags;
  const run = await examine({
    root,
    paths,
    codemods,
    ...(quiet !== true && { watch: sayWhatTakesLong() }),
    options: defaultOptions(codemods, config),
    ignore: config.ignore,
    excludes: config.excludes,
    fix: false,
    unsafe: false,
    ...(since !== undefined && { since }),
    ...(threads !== undefined && { threads }),
  });
  const seen = url === undefined ? { run } : await withDatabase(run, { root, paths, ...config }, url, flags);
  warnAboutExcluded(run, config.file);
  await warnAboutSuppressions(seen.run, codemods);
  const report = await withSeverities({
    version,
    root,
    codemod: null,
    written: false,
    unsafe: false,
    ...seen,
    quiet: quiet === true,
    verbose: flags.verbose === true,
    color: wantsColor(color),
  });
  process.stdout.write(await render(format, report));
  process.exitCode = exitCodeOf(report, flags.strict || config.strict ? 'all' : 'harm');
}

/** What follows --db, or what the environment says where nothing does. Throws `ExpectedError` when neither is an address. */
function addressIn(db: DoctorFlags['db']): string | undefined {
  if (db !== true) {
    refuseTogether(
      db !== undefined && !db.includes(':') && existsSync(db),
      `--db ${db} is a path, and no address of a database`,
      'name paths before --db: kit doctor backend/ --db',
    );
    return db;
  }
  const url = process.env.DATABASE_URL;
  if (url) return url;
  throw new ExpectedError({
    what: '--db without an address takes that of DATABASE_URL, which is not set',
    todo: 'set it, or give the address: kit doctor --db postgresql://user@127.0.0.1/name',
    files: 'nothing was written',
  });
}

/** The run with what the database adds to it. */
async function withDatabase(run: Run, where: Where, url: string, { allowRemote = false }: DoctorFlags) {
  const { examineDatabase } = await import('../doctor/examine-database.ts');
  const { addToFiles } = await import('../doctor/locate.ts');
  const { report, located } = await examineDatabase({ ...where, url, allowRemote });
  return { run: addToFiles(run, where.root, located), database: report };
}
