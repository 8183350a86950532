import type { Verdict } from '../doctor/checklist.ts';
import type { DatabaseReport } from '../doctor/report.ts';
import type { Painter } from './colors.ts';

const words: Readonly<Record<Verdict, string>> = { pass: 'pass', fail: 'FAIL', unknown: '  ? ' };

/** The database in one line, and whether everything is in place in it, a line each. */
export function checklistLines({ name, server, checklist }: DatabaseReport, paint: Painter): string[] {
  const width = Math.max(...checklist.map(({ point }) => point.length));
  return [
    `${paint('bold', name)}, PostgreSQL ${server}`,
    ...checklist.map(({ point, verdict, detail }) => {
      const word = verdict === 'fail' ? paint('red', words.fail) : words[verdict];
      return `  ${word}  ${point.padEnd(width)}  ${paint('dim', detail)}`;
    }),
  ];
}
