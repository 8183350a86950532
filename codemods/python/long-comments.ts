/** Of a run of lines with nothing but comments, those that stay at either end. */
const kept = 32;
const onlyComment = /^[ \t]*(?:#|\r?$)/;
/** What may end a string that the run stands in. */
const mayEnd = /"""|'''|\\/;

/**
 * The text with blanks in place of the inner lines of long runs of comments, for the parser alone: at each comment
 * tree-sitter's Python looks through all that follow.
 */
export function withoutLongComments(text: string): string {
  if (!text.includes('#')) return text;
  const lines = text.split('\n');
  let start = 0;
  let isChanged = false;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && onlyComment.test(line)) continue;
    for (let inner = start + kept; inner < at - kept; inner++) {
      const comment = lines[inner] ?? '';
      if (mayEnd.test(comment)) continue;
      lines[inner] = ' '.repeat(comment.length);
      isChanged = true;
    }
    start = at + 1;
  }
  return isChanged ? lines.join('\n') : text;
}
