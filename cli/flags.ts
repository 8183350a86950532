import { type Command, InvalidArgumentError, Option } from 'commander';
import { ExpectedError } from '../lib/expected-error.ts';
import { type Format, formats } from './render/formats.ts';

/** What every command that reports findings understands. */
export interface ReportFlags {
  format: Format;
  since?: string;
  threads?: number;
  quiet?: boolean;
  verbose?: boolean;
  color: boolean;
  /** False: no configuration is read. */
  config: boolean;
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
    .option('--no-config', 'read no configuration from pyproject.toml or package.json')
    .option('--quiet', 'no summary, no hints')
    .option('--verbose', 'also name the files that are not looked at, and say why')
    .option('--no-color', 'no colours (also: NO_COLOR, or no terminal)');
}

/** Throws `ExpectedError` when flags contradict each other. */
export function refuseTogether(condition: boolean, what: string, todo: string): void {
  if (condition) throw new ExpectedError({ what, todo, files: 'nothing was written' });
}

/** For the help of commands that read the configuration. */
export const configHelp = `
Configuration: the nearest pyproject.toml or package.json from the current directory up to the top of the repository that
has a table for it. Flags win over it.

  [tool.pgvector-kit]                          "pgvector-kit": {
  ignore = ["PGV007"]                            "ignore": ["PGV007"],
  exclude = ["legacy/**"]                        "exclude": ["legacy/**"],
  enable = ["prefer-raw-sql"]                    "enable": ["prefer-raw-sql"],
  strict = true                                  "strict": true,

  [tool.pgvector-kit.fix-vector-imports]         "fix-vector-imports": {
  style = "module"                                 "style": "module" } }

ignore: codes that are not reported. exclude: patterns as in a .gitignore beside that file. enable: codemods that kit doctor
runs only when asked for. strict: advice counts in the exit code. A table of a codemod's name: its options.

One finding: # kit: ignore[PGV007] reason, on a line of the finding or alone above it; without a reason it silences nothing.`;

function count(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('it is a number from 1 on.');
  return Number(text);
}
