import type { Edit } from './types.ts';

/** Asks of edits whether some take away or replace what these of silenced code do too. To add the same import hurts nobody. */
export function takingFrom(kept: readonly Edit[]): (edits: readonly Edit[]) => boolean {
  const keys = new Set(kept.filter(takesAway).map(keyOf));
  return (edits) => keys.size > 0 && edits.some((edit) => keys.has(keyOf(edit)));
}

function takesAway({ start, end }: Edit): boolean {
  return start < end;
}

function keyOf({ start, end, text }: Edit): string {
  return `${start}:${end}:${text}`;
}
