import { parseArgs } from 'node:util';

export interface Options {
  /** Migrations in the tree. */
  files: number;
  /** Measured runs of every row but the slow peers. */
  rounds: number;
  /** Files that LibCST's own runner gets: it needs a tenth of a second for each. */
  sample: number;
  /** Also the rows that take many minutes. */
  full: boolean;
  /** Measure the sources as a clone runs them, instead of the bundle that is published. */
  source: boolean;
}

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      files: { type: 'string', default: '20000' },
      rounds: { type: 'string', default: '5' },
      sample: { type: 'string', default: '200' },
      full: { type: 'boolean', default: false },
      source: { type: 'boolean', default: false },
    },
  });
  return {
    files: count('--files', values.files),
    rounds: count('--rounds', values.rounds),
    sample: count('--sample', values.sample),
    full: values.full,
    source: values.source,
  };
}

export function count(flag: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${flag} takes a whole number from 1, not "${text}"`);
  return value;
}
