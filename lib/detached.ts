/**
 * The same text in memory of its own. V8 keeps the whole of a text alive for a piece of 13 characters or more that was cut from
 * it: the identifiers of 20,000 revisions held 160 MB.
 */
export function detached(piece: string): string {
  return piece.split('').join('');
}
