import type { Decoded } from './decode.ts';
import type { Position } from './outcome.ts';

/** In UTF-16 units: what is counted from one of these places on is never longer. */
const block = 1024;

/** Turns UTF-16 offsets of a text into lines, columns and bytes of its file. */
export class Positions {
  private readonly source: Decoded;
  private lineStarts: number[] | undefined;
  /** Bytes and characters before each block. */
  private counts: { bytes: number[]; characters: number[] } | undefined;

  constructor(source: Decoded) {
    this.source = source;
  }

  at(offset: number): Position {
    const line = this.line(offset);
    const start = this.starts()[line - 1] ?? 0;
    const column = this.characters(offset) - this.characters(start) + 1;
    return { line, column, offset: this.byte(offset) };
  }

  byte(offset: number): number {
    const { text, bom, width } = this.source;
    if (width === 'single') return bom + offset;
    const index = Math.floor(offset / block);
    const before = this.counted().bytes[index] ?? 0;
    return bom + before + Buffer.byteLength(text.slice(this.blockStart(index), offset));
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

  /** Characters (code points) before an offset. */
  private characters(offset: number): number {
    const { text, width } = this.source;
    if (width === 'single') return offset;
    const index = Math.floor(offset / block);
    return (this.counted().characters[index] ?? 0) + [...text.slice(this.blockStart(index), offset)].length;
  }

  /** A block does not begin within a character. */
  private blockStart(index: number): number {
    const start = index * block;
    const unit = this.source.text.charCodeAt(start);
    return unit >= 0xdc00 && unit <= 0xdfff && start > 0 ? start - 1 : start;
  }

  private counted() {
    if (!this.counts) {
      const { text } = this.source;
      const counts = { bytes: [0], characters: [0] };
      let [bytes, characters] = [0, 0];
      for (let index = 1; index * block <= text.length; index++) {
        const part = text.slice(this.blockStart(index - 1), this.blockStart(index));
        bytes += Buffer.byteLength(part);
        characters += [...part].length;
        counts.bytes.push(bytes);
        counts.characters.push(characters);
      }
      this.counts = counts;
    }
    return this.counts;
  }

  private starts(): number[] {
    if (!this.lineStarts) {
      const ends = this.source.text.matchAll(/\r\n|\r|\n/g);
      this.lineStarts = [0];
      for (const end of ends) this.lineStarts.push(end.index + end[0].length);
    }
    return this.lineStarts;
  }
}
