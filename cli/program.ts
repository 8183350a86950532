import { Command, CommanderError } from 'commander';
import { exit } from '../lib/expected-error.ts';
import { printableLines } from '../lib/printable.ts';
import { redact } from '../lib/redact.ts';
import { version } from '../lib/version.ts';

interface Subcommand {
  name: string;
  summary: string;
  /** `args`: what follows the command's name. Only the command that is called is loaded. */
  load(args: readonly string[]): Promise<Command>;
}

const subcommands: readonly Subcommand[] = [
  {
    name: 'codemod',
    summary: 'apply one codemod to files',
    load: async (args) => (await import('./commands/codemod.ts')).codemodCommand(args),
  },
  {
    name: 'db',
    summary: 'a throwaway PostgreSQL with pgvector, for one command or until Ctrl-C',
    load: async () => (await import('./commands/db.ts')).dbCommand(),
  },
  {
    name: 'doctor',
    summary: 'run every codemod and report what they find; write nothing',
    load: async () => (await import('./commands/doctor.ts')).doctorCommand(),
  },
  {
    name: 'explain',
    summary: 'print the recipe of a code, or of a pasted error',
    load: async () => (await import('./commands/explain.ts')).explainCommand(),
  },
  {
    name: 'fix',
    summary: 'apply every codemod to files: the safe edits of all',
    load: async () => (await import('./commands/fix.ts')).fixCommand(),
  },
  {
    name: 'hook',
    summary: 'let Alembic run the codemods on every revision that it writes',
    load: async () => (await import('./commands/hook.ts')).hookCommand(),
  },
  {
    name: 'prove',
    summary: 'run your Alembic migrations up, down and up again, in a copy',
    load: async () => (await import('./commands/prove.ts')).proveCommand(),
  },
  {
    name: 'recipes',
    summary: 'list, show or copy the recipes',
    load: async () => (await import('./commands/recipes.ts')).recipesCommand(),
  },
  {
    name: 'examples',
    summary: 'list or run the runnable proofs of the recipes',
    load: async () => (await import('./commands/examples.ts')).examplesCommand(),
  },
];

const examples = `
Examples:
  kit fix                                   repair the files below the current directory
  kit fix --diff                            show what that would change
  kit codemod fix-vector-imports            one codemod alone
  kit doctor migrations/                    only report
  alembic upgrade head 2>&1 | kit explain - what an error means`;

/** Runs the command line. The exit code of a command is what its action leaves in `process.exitCode`. */
export async function runProgram(args: readonly string[]): Promise<number> {
  if (args.length === 0) {
    process.stdout.write(await (await import('./commands/overview.ts')).overview());
    return exit.done;
  }
  const program = await buildProgram(args);
  try {
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? exit.done);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has said what it had to say: help and version on stdout with code 0, or a wrong usage.
    return error.exitCode === 0 ? exit.done : exit.usage;
  }
}

/** Every subcommand with its flags, for a reference of all of them. */
export function loadCommands(): Promise<Command[]> {
  return Promise.all(subcommands.map(({ load }) => load([])));
}

async function buildProgram(args: readonly string[]): Promise<Command> {
  const program = new Command('kit')
    .description(
      'Explains, proves and repairs what breaks when pgvector meets SQLAlchemy and Alembic migrations.',
    )
    .version(version)
    .addHelpText('after', examples);
  // What follows a command's name is that command's: `kit db --version 18`, `kit db -- pytest -x`.
  if (args[0] === 'db') program.enablePositionalOptions();
  const words = args[0] === 'help' ? args.slice(1) : args;
  for (const { name, summary, load } of subcommands) {
    if (words[0] === name) program.addCommand(await load(words.slice(1)));
    else program.command(name).description(summary);
  }
  settle(program);
  return program;
}

/** Errors of every level come back to us, with one way of saying where the help is. */
function settle(command: Command): void {
  command.exitOverride().showHelpAfterError(`  do: ${pathOf(command)} --help`);
  // What was typed is shown again, and may hold an address with its password.
  command.configureOutput({ writeErr: (text) => process.stderr.write(printableLines(redact(text))) });
  for (const child of command.commands) settle(child);
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
