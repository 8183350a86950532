import type { Command } from 'commander';
import { loadCommands } from '../../cli/program.ts';

export interface FlagEntry {
  flags: string;
  description: string;
  /** As the help says it; '' when there is none. */
  fallback: string;
  choices: readonly string[];
}

/** A command as its own `--help` has it. */
export interface CommandEntry {
  /** `hook install` */
  name: string;
  usage: string;
  description: string;
  operands: { name: string; description: string }[];
  flags: FlagEntry[];
  /** What the help says after the flags: examples and exit codes. */
  notes: string;
}

export async function collectCommands(): Promise<CommandEntry[]> {
  return (await loadCommands()).flatMap((command) => entriesOf(command, ''));
}

function entriesOf(command: Command, parent: string): CommandEntry[] {
  const name = `${parent}${command.name()}`;
  const help = command.createHelp();
  const entry: CommandEntry = {
    name,
    usage: `kit ${name} ${command.usage()}`.trim(),
    description: command.description(),
    operands: command.registeredArguments.map((operand) => ({
      name: help.argumentTerm(operand),
      description: operand.description,
    })),
    flags: command.options
      .filter(({ hidden }) => !hidden)
      .map(({ flags, description, defaultValue, argChoices, negate }) => ({
        flags,
        description,
        fallback: defaultValue === undefined || negate ? '' : String(defaultValue),
        choices: argChoices ?? [],
      })),
    notes: notesOf(command),
  };
  return [entry, ...command.commands.flatMap((child) => entriesOf(child, `${name} `))];
}

/** The text given to `addHelpText('after', …)`, which commander hands out by printing alone. */
function notesOf(command: Command): string {
  let printed = '';
  command.configureOutput({ writeOut: (text) => (printed += text) });
  command.outputHelp();
  const help = command.helpInformation();
  return printed.startsWith(help) ? printed.slice(help.length).trim() : '';
}
