/** What a reader of names has to tell apart; every other character is a token of its own. */
export const kinds = { name: 0, formatted: 1, newline: 2, other: 3 } as const;

/** `indent`: of a newline, how many blanks stand before the line that follows. */
export type OnToken = (kind: number, start: number, end: number, indent: number) => void;

const [tab, newline, blank, quote, hash, apostrophe] = [9, 10, 32, 34, 35, 39];
const [dot, zero, nine, backslash, underscore] = [46, 48, 57, 92, 95];

function isNameChar(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === underscore ||
    (code >= zero && code <= nine) ||
    code > 127
  );
}

/**
 * The tokens of a text of Python without strings, comments and numbers, in one pass by hand: a revision has thousands. Of a formatted
 * string the names inside are told as well, whether they are code or not.
 */
export function scanTokens(text: string, onToken: OnToken): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === newline) {
      const end = skipBlanks(text, at + 1);
      onToken(kinds.newline, at, at + 1, end - at - 1);
      at = end;
    } else if (code === blank || code === tab || code === 13) at += 1;
    else if (code === hash) at = lineEnd(text, at);
    else if (code === backslash) at += text.charCodeAt(at + 1) === 13 ? 3 : 2;
    else if (code === quote || code === apostrophe) at = stringEnd(text, at);
    else if (code >= zero && code <= nine) at = numberEnd(text, at);
    else if (isNameChar(code)) at = ofName(text, at, onToken);
    else {
      onToken(kinds.other, at, at + 1, 0);
      at += 1;
    }
  }
}

function ofName(text: string, start: number, onToken: OnToken): number {
  let end = start + 1;
  while (isNameChar(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  if (next !== quote && next !== apostrophe) {
    onToken(kinds.name, start, end, 0);
    return end;
  }
  const close = stringEnd(text, end);
  if (/[ft]/i.test(text.slice(start, end))) namesIn(text, end, close, onToken);
  return close;
}

function namesIn(text: string, start: number, end: number, onToken: OnToken): void {
  let isInside = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 123) isInside = true;
    if (code === 125) isInside = false;
    if (!isInside || !isNameChar(code)) continue;
    const from = at;
    while (at < end && isNameChar(text.charCodeAt(at))) at += 1;
    const isAttribute = text.charCodeAt(from - 1) === dot;
    if (!isAttribute && !(code >= zero && code <= nine)) onToken(kinds.formatted, from, at, 0);
    at -= 1;
  }
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === blank || text.charCodeAt(at) === tab) at += 1;
  return at;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** Of a number its letters and dots are a part: `1e5`, `0xff`. */
function numberEnd(text: string, start: number): number {
  let at = start;
  while (isNameChar(text.charCodeAt(at)) || text.charCodeAt(at) === dot) at += 1;
  return at;
}

/** Behind the closing quote; of one that is missing, the end of the line or of the text. */
function stringEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  const isLong = text.charCodeAt(start + 1) === code && text.charCodeAt(start + 2) === code;
  let at = start + (isLong ? 3 : 1);
  for (; at < text.length; at += 1) {
    const next = text.charCodeAt(at);
    if (next === backslash) at += 1;
    else if (next === code && !isLong) return at + 1;
    else if (next === newline && !isLong) return at;
    else if (next === code && text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code)
      return at + 3;
  }
  return text.length;
}
