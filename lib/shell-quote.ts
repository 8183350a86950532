/** What `lib/printable.ts` escapes as well: a terminal, or the log of a GitHub job, obeys it. */
const obeyed = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]|(?<=#)#(?=\[)/gu;

/** A word as a POSIX shell, and bash for what a terminal would obey, reads it back. */
export function shellQuoted(word: string): string {
  if (/^[\w./:=@,+-]+$/.test(word)) return word;
  if (word.search(obeyed) < 0) return `'${word.replaceAll("'", "'\\''")}'`;
  const escaped = word.replace(/[\\']/g, '\\$&').replace(obeyed, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `$'${escaped}'`;
}
