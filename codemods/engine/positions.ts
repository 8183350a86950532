import type { Decoded } from './decode.ts';
import type { Position } from './outcome.ts';

/** Turns UTF-16 offsets of a text into lines, columns and bytes of its file. */
export class Positions {
  private readonly source: Decoded;
  private lineStarts: number[] | undefined;

  constructor(source: Decoded) {
    this.source = source;
  }

  at(offset: number): Position {
    const line = this.line(offset);
    const start = this.starts()[line - 1] ?? 0;
    const column = [...this.source.text.slice(start, offset)].length + 1;
    return { line, column, offset: this.byte(offset) };
  }

  byte(offset: number): number {
    const { text, bom, width } = this.source;
    return bom + (width === 'single' ? offset : Buffer.byteLength(text.slice(0, offset)));
  }

  /** The line of an offset, from 1. */
  line(offset: number): number {
    const starts = this.starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  private starts(): number[] {
    if (!this.lineStarts) {
      const ends = this.source.text.matchAll(/\r\n|\r|\n/g);
      this.lineStarts = [0, ...Array.from(ends, (end) => end.index + end[0].length)];
    }
    return this.lineStarts;
  }
}
