const underscore = 95;
const isWord = (code: number) =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  code === underscore ||
  (code >= 97 && code <= 122);
const isUpper = (code: number) => code >= 65 && code <= 90;
const dot = 46;
const backslash = 92;
/** White space, or what continues a line. */
const isBlank = (code: number) => code <= 32 || code === backslash || code > 127;

/** Nearly every class in a revision is `sa.…`. */
function isSa(text: string, dotAt: number): boolean {
  if (text.charCodeAt(dotAt - 1) !== 97 || text.charCodeAt(dotAt - 2) !== 115) return false;
  const before = text.charCodeAt(dotAt - 3);
  return !isWord(before) && before !== dot;
}

/**
 * Is there a dotted name that ends in a class and begins with a name that is not `known`? By hand, because a revision has
 * hundreds of `sa.Column` and `op.f`: ten times as fast as the expression that looks closely. White space before a dot is a
 * "maybe" here.
 */
export function mayHaveForeignRoot(text: string, known: ReadonlySet<string>): boolean {
  for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at + 1)) {
    let next = at + 1;
    while (isBlank(text.charCodeAt(next))) next += 1;
    while (text.charCodeAt(next) === underscore) next += 1;
    if (!isUpper(text.charCodeAt(next)) || (isSa(text, at) && known.has('sa'))) continue;
    const before = text.charCodeAt(at - 1);
    if (!isWord(before)) {
      if (isBlank(before)) return true;
      continue;
    }
    let start = at - 1;
    let end = at;
    for (; start >= 0; start -= 1) {
      const code = text.charCodeAt(start);
      if (code === dot) end = start;
      else if (!isWord(code)) break;
    }
    if (!known.has(text.slice(start + 1, end))) return true;
  }
  return false;
}
