import type { Explanation } from '../lib/expected-error.ts';

/** An expected failure, in full, for stderr. */
export function explain({ what, why, todo, more, files }: Explanation): string {
  const lines = [
    ['why', why],
    ['do', todo],
    ['more', more],
    ['files', files],
  ];
  const told = lines.filter(([, text]) => text !== undefined).map(([label, text]) => `  ${label}: ${text}\n`);
  return `error: ${what}\n${told.join('')}`;
}
