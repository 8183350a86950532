import type { Edit } from './types.ts';

/** Would some of the edits take away or replace what these of silenced code do too? To add the same import hurts nobody. */
export function takenFrom(kept: readonly Edit[], edits: readonly Edit[]): boolean {
  const keys = new Set(kept.filter(takesAway).map(keyOf));
  return edits.some((edit) => keys.has(keyOf(edit)));
}

function takesAway({ start, end }: Edit): boolean {
  return start < end;
}

function keyOf({ start, end, text }: Edit): string {
  return `${start}:${end}:${text}`;
}
