import { Command, Option } from 'commander';
import type { Codemod } from '../../codemods/engine/types.ts';
import { resolveRoot } from '../../codemods/engine/walk.ts';
import { registry } from '../../codemods/registry.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { nearest } from '../../lib/nearest.ts';
import { type CodemodFlags, checkFlags, optionValues } from '../codemod-flags.ts';
import { noConfig, readConfig } from '../config/config.ts';
import { configHelp } from '../flags.ts';
import { listCodemods } from '../list-codemods.ts';
import { addRepairFlags, repair } from '../repair.ts';

const examples = `
Examples:
  kit codemod --list                                      what there is
  kit codemod fix-vector-imports                          repair the files below the current directory
  kit codemod fix-vector-imports --diff migrations/       show what that would change, write nothing
  kit codemod fix-vector-imports --check --format github  for CI: exit 1 when something is to be done
  kit codemod fix-vector-imports --patch-out fix.patch    and git apply -R fix.patch undoes it
  kit codemod fix-vector-imports - < in.py > out.py       as a filter`;

/** `args` tell which codemod it is about: its own options become flags, and stand in the help. */
export async function codemodCommand(args: readonly string[]): Promise<Command> {
  const entry = registry.find(({ id }) => args.includes(id));
  const named = entry ? (await entry.load()).codemod : undefined;
  const command = new Command('codemod')
    .description(named ? `${named.id}: ${named.title}` : 'Apply one codemod. Files are edited in place.')
    .argument('[id]', 'which codemod')
    .argument('[paths...]', 'files and directories; - is standard input (default: the current directory)')
    .option('--list', 'what there is');
  addRepairFlags(command).addHelpText('after', `${examples}\n${configHelp}`);
  for (const option of named ? ownOptions(named) : []) command.addOption(option);
  return command.action(async (id: string | undefined, paths: string[], flags: CodemodFlags) => {
    checkFlags(id, paths, flags);
    if (flags.list) return listCodemods(flags.format);
    if (id === undefined || !named || named.id !== id) throw unknownCodemod(id);
    const config = flags.config ? await readConfig(resolveRoot(process.cwd())) : noConfig;
    const isGiven = (flag: string) => command.getOptionValueSource(flag) === 'cli';
    const options = { [id]: optionValues(named, flags, isGiven, config.options[id]) };
    await repair({ id, title: named.title, codemods: [named], options, config }, paths, flags);
  });
}

function ownOptions({ options }: Codemod): Option[] {
  return Object.entries(options).map(([name, spec]) => {
    if (spec.alone !== undefined) return new Option(`--${name}`, spec.description);
    const option = new Option(`--${name} <${name}>`, spec.description);
    return option.choices(spec.values).default(spec.default);
  });
}

function unknownCodemod(id: string | undefined): ExpectedError {
  const ids = registry.map((entry) => entry.id);
  if (id === undefined) {
    return new ExpectedError({ what: 'which codemod?', todo: `name one of: ${ids.join(', ')}` });
  }
  const near = nearest(id, ids);
  const todo = `name one of: ${ids.join(', ')}`;
  return new ExpectedError({
    what: `no codemod is called ${id}${near ? `; did you mean ${near}?` : ''}`,
    todo,
    more: 'kit codemod --list',
  });
}
