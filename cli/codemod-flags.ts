import type { Codemod } from '../codemods/engine/types.ts';
import type { Config } from './config/config.ts';
import { type ReportFlags, refuseTogether } from './flags.ts';
import type { Format } from './render/formats.ts';

export interface CodemodFlags extends ReportFlags {
  list?: boolean;
  dryRun?: boolean;
  diff?: boolean;
  check?: boolean;
  unsafe?: boolean;
  allowDirty?: boolean;
  patchOut?: string;
  prBody?: string;
  stdinFilename?: string;
  strict?: boolean;
  /** Writes without asking. */
  yes?: boolean;
}

/** What is applied, and what does not come from the flags alone. */
export interface Repair {
  /** `null`: all that are asked for, together. */
  id: string | null;
  title: string;
  codemods: readonly Codemod[];
  /** Values of the codemods' own options, by codemod. */
  options: Record<string, Record<string, string>>;
  config: Config;
}

/** Nothing is written into the user's files. */
export function isReadOnly(flags: CodemodFlags): boolean {
  return Boolean(flags.dryRun || flags.diff || flags.check);
}

/**
 * Which findings count in the exit code: none without `--check`; of one codemod all, of all codemods those that stop or lose
 * something, and advice where somebody is strict.
 */
export function countedBy(flags: CodemodFlags, id: string | null, config: Config): 'all' | 'harm' | 'none' {
  if (flags.check !== true) return 'none';
  return id !== null || flags.strict || config.strict ? 'all' : 'harm';
}

/**
 * Does anything that is printed, or the exit code, go by severity? Of one codemod a line a finding does not, and an editor, which has
 * the kit as a filter, waits for each key.
 */
export function goesBySeverity(flags: CodemodFlags, id: string | null, format: Format): boolean {
  if (format === 'text') return id === null;
  return format !== 'concise' || (id === null && flags.check === true);
}

/** Throws `ExpectedError` when flags contradict each other. */
export function checkFlags(id: string | undefined, paths: readonly string[], flags: CodemodFlags): void {
  const { list, diff, format, stdinFilename } = flags;
  refuseTogether(
    Boolean(list) && (id !== undefined || isReadOnly(flags)),
    '--list goes with no codemod and no other flag than --format',
    'kit codemod --list',
  );
  refuseTogether(
    Boolean(list) && format !== 'text' && format !== 'json',
    `--list knows no --format ${format}`,
    'kit codemod --list --format json',
  );
  refuseTogether(
    Boolean(diff) && format !== 'text',
    `--diff prints a diff, and --format ${format} something else`,
    'choose one of the two; the findings in --format json hold the edits',
  );
  refuseTogether(
    paths.includes('-') && paths.length > 1,
    '- is standard input, and goes with no other path',
    'kit codemod <id> - < file',
  );
  checkStdin(paths.includes('-'), flags, stdinFilename);
}

function checkStdin(stdin: boolean, flags: CodemodFlags, stdinFilename: string | undefined): void {
  refuseTogether(
    !stdin && stdinFilename !== undefined,
    '--stdin-filename is only for standard input',
    'kit codemod <id> --stdin-filename models.py - < models.py',
  );
  const { since, patchOut, prBody } = flags;
  refuseTogether(
    stdin && (since !== undefined || patchOut !== undefined || prBody !== undefined),
    '--since, --patch-out and --pr-body are for files, not for standard input',
    'leave them out',
  );
}

/**
 * The codemod's own options: what a flag says, else the configuration, else the default. `isGiven`: did the user give the
 * flag of this name? Commander has checked the values.
 */
export function optionValues(
  codemod: Codemod,
  flags: CodemodFlags,
  isGiven: (flag: string) => boolean,
  configured: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const given = new Map<string, unknown>(Object.entries(flags));
  return Object.fromEntries(
    Object.entries(codemod.options).map(([name, spec]) => {
      const flag = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const value = isGiven(flag) ? given.get(flag) : configured[name];
      const alone = value === true ? spec.alone : undefined;
      return [name, typeof value === 'string' ? value : (alone ?? spec.default)];
    }),
  );
}

/** The options of codemods where no flag says anything: what the configuration says, else the defaults. By codemod. */
export function defaultOptions(
  codemods: readonly Codemod[],
  config: Config,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    codemods.map(({ id, options }) => {
      const defaults = Object.entries(options).map(([name, spec]) => [name, spec.default]);
      return [id, { ...Object.fromEntries(defaults), ...config.options[id] }];
    }),
  );
}
