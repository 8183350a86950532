import type { CodemodCase, CodemodEntry } from '../../data/codemods.ts';

/** Says of a case what it shows apart from the codemod's usual work: how bytes are treated, or who is silenced. */
const apart = /line-endings|final-newline|byte-order|tabs|encoding|silenced/;

/** The shortest cases that change something, one for each code first, and those without --unsafe: a reader sees all that it does at a glance. */
export function typicalCases({ cases }: CodemodEntry, most: number): CodemodCase[] {
  const changing = cases
    .filter(({ kind, name }) => kind === 'change' && !apart.test(name))
    .sort((a, b) => Number(a.unsafe) - Number(b.unsafe) || a.diff.length - b.diff.length);
  const seen = new Set<string>();
  const firstOfCode = changing.filter(({ findings }) => {
    const fresh = findings.filter(({ code }) => !seen.has(code));
    for (const { code } of fresh) seen.add(code);
    return fresh.length > 0;
  });
  const rest = changing.filter((one) => !firstOfCode.includes(one));
  return [...firstOfCode, ...rest].slice(0, Math.max(most, firstOfCode.length));
}
