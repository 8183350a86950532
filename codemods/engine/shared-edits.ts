import type { FoundBy } from './report-finding.ts';
import type { Edit } from './types.ts';

/**
 * The findings, those refused that would take away or replace what a silenced finding's code goes on to need: they share an edit
 * with it. To add the same import hurts nobody.
 */
export function withoutShared(active: readonly FoundBy[], silenced: readonly FoundBy[]): FoundBy[] {
  const kept = new Set(silenced.flatMap(({ finding }) => finding.edits.filter(takesAway).map(keyOf)));
  return active.map((one) => {
    const { finding } = one;
    if (!finding.edits.some((edit) => kept.has(keyOf(edit)))) return one;
    const problem = finding.message.replace(/; [^;]*$/, '');
    const message = `${problem}; not edited: what is silenced in this file needs the line that would change with it`;
    return { ...one, finding: { ...finding, message, applicability: 'manual', edits: [] } };
  });
}

function takesAway({ start, end }: Edit): boolean {
  return start < end;
}

function keyOf({ start, end, text }: Edit): string {
  return `${start}:${end}:${text}`;
}
