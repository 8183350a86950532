import { Command, InvalidArgumentError, Option } from 'commander';
import { resolveRoot } from '../../codemods/engine/walk.ts';
import { type PostgresVersion, postgresVersions } from '../../examples/database/wheel-server.ts';
import { exit } from '../../lib/expected-error.ts';
import { interruptible } from '../../lib/interruptible.ts';
import { progressOn } from '../../lib/progress.ts';
import { prove } from '../../prove/prove.ts';
import { proofText, summaryText } from '../../prove/report.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { defaultOptions } from '../codemod-flags.ts';
import { noConfig } from '../config/config.ts';
import { everydayCodemods } from '../everyday-codemods.ts';

interface ProveFlags {
  format: 'text' | 'json';
  postgres: PostgresVersion;
  stairway?: boolean;
  timeout: number;
  python?: string;
}

const help = `
Examples:
  kit prove                           the histories below the current directory
  kit prove backend/ --stairway       and each revision up, down and up again
  kit prove --python .venv            by your own env.py, in your own environment
  kit prove --format json             for programs

It executes your revisions, and what they import, in a copy of the tree and in a process of its own: all connections of psycopg2,
psycopg 3, asyncpg and pg8000 are turned to a throwaway PostgreSQL, SQLite, other sockets and other programs are refused, and your
environment variables and .env files are not passed on. Your env.py is run with --python alone. On Linux 6.7 and later the kernel
keeps these walls too.
Each history goes up, down to base and up again, first as it is, then after the safe edits of the codemods.

Exit codes: 0 all are proven as they are, 1 some are not, 2 wrong usage.`;

export function proveCommand(): Command {
  return new Command('prove')
    .description('Run your Alembic migrations up, down and up again, in a copy, on a database of their own.')
    .argument('[path]', 'the project (default: the current directory)')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .addOption(new Option('--postgres <version>', 'which PostgreSQL').choices(postgresVersions).default('16'))
    .option('--stairway', 'run each revision up, down and up again as well')
    .option(
      '--python <path>',
      'run your env.py in this environment: an interpreter, or a folder such as .venv',
    )
    .option('--timeout <seconds>', 'end a run, with all that it started, after so long', secondsOf, 300)
    .addHelpText('after', help)
    .action(run);
}

async function run(path: string | undefined, flags: ProveFlags): Promise<void> {
  const root = resolveRoot(path ?? process.cwd());
  const codemods = await everydayCodemods(noConfig);
  const report = await interruptible((signal) =>
    prove({
      root,
      codemods,
      options: defaultOptions(codemods, noConfig),
      postgres: flags.postgres,
      python: flags.python,
      stairway: flags.stairway === true,
      timeLimit: flags.timeout * 1000,
      signal,
      progress: progressOn(process.stderr),
    }),
  );
  const recipes = readRecipes();
  const explain = (error: string) => matchError(error, recipes)?.code;
  const text =
    flags.format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : [...report.proofs.map((proof) => proofText(proof, explain)), summaryText(report)].join('\n');
  process.stdout.write(text);
  process.exitCode = report.proofs.every(({ before }) => before.proven) ? exit.done : exit.findings;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400))
    throw new InvalidArgumentError('A number of seconds, up to a day.');
  return seconds;
}
