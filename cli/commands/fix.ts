import { Command, Option } from 'commander';
import type { Codemod } from '../../codemods/engine/types.ts';
import { resolveRoot } from '../../codemods/engine/walk.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { nearest } from '../../lib/nearest.ts';
import { type CodemodFlags, checkFlags, defaultOptions } from '../codemod-flags.ts';
import { noConfig, readConfig } from '../config/config.ts';
import { allCodemods, isEveryday } from '../everyday-codemods.ts';
import { configHelp } from '../flags.ts';
import { addRepairFlags, repair } from '../repair.ts';

const examples = `
Examples:
  kit fix                                 repair the files below the current directory
  kit fix --diff migrations/              show what that would change, write nothing
  kit fix --only fix-vector-imports,PGV012
                                          some codemods, by their ids or their codes
  kit fix --check --since origin/main     for CI: exit 1 when this branch has something to be done
  kit fix --patch-out fix.patch           and git apply -R fix.patch undoes it
  kit fix - --stdin-filename migrations/env.py < env.py
                                          as a filter, for editors

All codemods, each file written once with the safe edits of all. Files with uncommitted changes are left alone. On a
terminal it shows what it would do, and asks once.

Exit codes: 0 done, 1 with --check: something that stops or loses (with
--strict: anything), 2 wrong usage, 3 some file could not be read, parsed or written.`;

interface FixFlags extends CodemodFlags {
  only?: string[];
  except?: string[];
}

export function fixCommand(): Command {
  const command = new Command('fix')
    .description('Apply every codemod. Files are edited in place.')
    .argument('[paths...]', 'files and directories; - is standard input (default: the current directory)')
    .addOption(
      new Option('--only <names>', 'these codemods alone: ids or codes, with commas').argParser(names),
    )
    .addOption(new Option('--except <names>', 'all but these').argParser(names))
    .option('-y, --yes', 'write without asking; only a terminal is asked')
    .option('--strict', 'with --check: advice counts as well');
  return addRepairFlags(command)
    .addHelpText('after', `${examples}\n${configHelp}`)
    .action(async (paths: string[], flags: FixFlags) => {
      checkFlags(undefined, paths, flags);
      const config = flags.config ? await readConfig(resolveRoot(process.cwd())) : noConfig;
      const all = await allCodemods();
      const only = flags.only && chosen(all, flags.only, '--only');
      const except = chosen(all, flags.except ?? [], '--except');
      const codemods = all.filter(
        (one) => (only?.includes(one) ?? isEveryday(one, config)) && !except.includes(one),
      );
      const options = defaultOptions(codemods, config);
      const title = 'Repairs what keeps migrations and programs with pgvector from running.';
      await repair({ id: null, title, codemods, options, config }, paths, flags);
    });
}

function names(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/** Those of these ids, and those that find something under these codes. Throws `ExpectedError`. */
function chosen(all: readonly Codemod[], wanted: readonly string[], flag: string): Codemod[] {
  return wanted.flatMap((name) => {
    const found = all.filter(({ id, codes }) => id === name || codes.includes(name.toUpperCase()));
    if (found.length > 0) return found;
    const near = nearest(
      name,
      all.map(({ id }) => id),
    );
    throw new ExpectedError({
      what: `${flag} has ${JSON.stringify(name)}, which is no codemod and no code of one${near ? `; did you mean ${near}?` : ''}`,
      todo: 'kit codemod --list',
      files: 'nothing was written',
    });
  });
}
