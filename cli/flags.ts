import { type Command, InvalidArgumentError, Option } from 'commander';
import { ExpectedError } from '../lib/expected-error.ts';
import { type Format, formats } from './render/formats.ts';

/** What every command that reports findings understands. */
export interface ReportFlags {
  format: Format;
  since?: string;
  threads?: number;
  quiet?: boolean;
  color: boolean;
}

export function addReportFlags(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'report on stdout').choices(formats).default('text'))
    .option('--since <ref>', 'only files that changed since a git ref')
    .addOption(
      new Option(
        '--threads <n>',
        'threads that parse, the main one included (default: 2 when many files need it)',
      ).argParser(count),
    )
    .option('--quiet', 'no summary, no hints')
    .option('--no-color', 'no colours (also: NO_COLOR, or no terminal)');
}

/** Throws `ExpectedError` when flags contradict each other. */
export function refuseTogether(condition: boolean, what: string, todo: string): void {
  if (condition) throw new ExpectedError({ what, todo, files: 'nothing was written' });
}

function count(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('it is a number from 1 on.');
  return Number(text);
}
