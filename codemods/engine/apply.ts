import type { Edit } from './types.ts';

/** Two edits of one file want the same characters: a fault of a codemod. */
export class OverlapError extends Error {}

/**
 * The edits in the order in which they are made: equal ones once, inserts at one place in the order in which they came.
 * Throws `OverlapError`.
 */
export function mergeEdits(edits: readonly Edit[]): Edit[] {
  const unique = [...new Map(edits.map((edit) => [`${edit.start}:${edit.end}:${edit.text}`, edit])).values()];
  // Stable: what is not decided here keeps the order of its making.
  const sorted = unique.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, edit] of sorted.entries()) {
    const next = sorted[index + 1];
    if (edit.start > edit.end || (next && next.start < edit.end)) {
      throw new OverlapError(`edits overlap at ${edit.start}`);
    }
  }
  return sorted;
}

/** The bytes with the edits (in bytes, merged) made: everything between them is copied, nothing is encoded again. */
export function spliceBytes(bytes: Uint8Array, edits: readonly Edit[]): Buffer {
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const edit of edits) {
    parts.push(bytes.subarray(end, edit.start), Buffer.from(edit.text));
    end = edit.end;
  }
  parts.push(bytes.subarray(end));
  return Buffer.concat(parts);
}
