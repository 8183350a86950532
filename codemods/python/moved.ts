import type { Edit } from '../engine/types.ts';

/** Where the pieces of a text are once edits are made. */
export class Moved {
  private readonly edits: readonly Edit[];
  private readonly written: readonly [start: number, end: number][];

  /** `edits`: in the order of their places, none overlapping. */
  constructor(edits: readonly Edit[]) {
    this.edits = edits;
    let shift = 0;
    this.written = edits.map(({ start, end, text }) => {
      const from = start + shift;
      shift += text.length - (end - start);
      return [from, from + text.length];
    });
  }

  /** Where what stood in `[start, end)` begins now; `undefined`: an edit takes some of it away. */
  place(start: number, end: number): number | undefined {
    let shift = 0;
    for (const edit of this.edits) {
      if (edit.start >= end) break;
      if (edit.end > start) return undefined;
      shift += edit.text.length - (edit.end - edit.start);
    }
    return start + shift;
  }

  /** Has an edit written what stands at this place of the new text? */
  isNew(at: number): boolean {
    return this.written.some(([start, end]) => start <= at && at < end);
  }
}
