import type { Explanation } from '../lib/expected-error.ts';
import { safeLine } from './render/safe-report.ts';

/** An expected failure, in full, for stderr. */
export function explain({ what, why, todo, more, files }: Explanation): string {
  const lines = [
    ['why', why],
    ['do', todo],
    ['more', more],
    ['files', files],
  ];
  const told = lines.flatMap(([label, text]) =>
    text === undefined ? [] : [`  ${label}: ${safeLine(text)}\n`],
  );
  return `error: ${safeLine(what)}\n${told.join('')}`;
}
