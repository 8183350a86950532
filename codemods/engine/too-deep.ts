/** A file whose nesting is beyond what can be read. */
export class TooDeep extends Error {}

/** Did reading a file end because of its nesting: at the bound, or where the stack of calls is full? */
export function isTooDeep(error: unknown): boolean {
  // V8's words; those of the parsers in WebAssembly come as a RangeError too.
  return error instanceof TooDeep || (error instanceof RangeError && /call stack/.test(error.message));
}
