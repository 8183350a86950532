import type { Edit, Finding } from './types.ts';

/**
 * The findings, those refused that would take away or replace what a silenced finding's code goes on to need: they share an edit
 * with it. To add the same import hurts nobody.
 */
export function withoutShared(active: readonly Finding[], silenced: readonly Finding[]): Finding[] {
  const kept = new Set(silenced.flatMap((finding) => finding.edits.filter(takesAway).map(keyOf)));
  return active.map((finding) => {
    if (!finding.edits.some((edit) => kept.has(keyOf(edit)))) return finding;
    const problem = finding.message.replace(/; [^;]*$/, '');
    const message = `${problem}; not edited: what is silenced in this file needs the line that would change with it`;
    return { ...finding, message, applicability: 'manual', edits: [] };
  });
}

function takesAway({ start, end }: Edit): boolean {
  return start < end;
}

function keyOf({ start, end, text }: Edit): string {
  return `${start}:${end}:${text}`;
}
