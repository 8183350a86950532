/**
 * What happens to a text on its way from one person to another, small enough that most results still are programs. Each takes
 * a number that picks the place, and gives the text as it was where there is no such place.
 */
export const mutations: Readonly<Record<string, (text: string, at: number, other: string) => string>> = {
  'a line goes': (text, at) => lines(text, at, () => []),
  'a line comes twice': (text, at) => lines(text, at, (line) => [line, line]),
  'a line goes elsewhere': (text, at) => {
    const all = text.split('\n');
    const [line = ''] = all.splice(at % all.length, 1);
    all.splice((at >> 8) % (all.length + 1), 0, line);
    return all.join('\n');
  },
  'a line of another file comes': (text, at, other) => {
    const foreign = other.split('\n');
    return lines(text, at, (line) => [line, foreign[(at >> 8) % foreign.length] ?? '']);
  },
  'the rest goes': (text, at) => text.slice(0, at % (text.length + 1)),
  'the rest comes from another file': (text, at, other) =>
    text.slice(0, at % (text.length + 1)) + other.slice((at >> 4) % (other.length + 1)),
  'a word goes': (text, at) => words(text, at, () => ''),
  'a word becomes another of the file': (text, at) => {
    const all = text.match(word) ?? [''];
    return words(text, at, () => all[(at >> 8) % all.length] ?? '');
  },
  'a word changes its case': (text, at) =>
    words(text, at, (one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())),
  'a sign goes': (text, at) => signs(text, at, () => ''),
  'a sign comes twice': (text, at) => signs(text, at, (one) => one + one),
  'a sign becomes another': (text, at) =>
    signs(text, at, () => '()[]{},.:;=\'"`#*?<>\\@'[(at >> 8) % 20] ?? ''),
  'a line moves to the right': (text, at) => lines(text, at, (line) => [`    ${line}`]),
  'a line moves to the left': (text, at) => lines(text, at, (line) => [line.replace(/^ {1,4}/, '')]),
  'tabs in place of blanks': (text) =>
    text.replace(/^(?: {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4)),
  'lines end as on Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
  'the last line has no end': (text) => text.replace(/\s+$/, ''),
  'a comment comes': (text, at) => lines(text, at, (line) => [`${line}  # ${line.trim()}`]),
  'a line is silenced': (text, at) =>
    lines(text, at, (line) => [`${line}  # kit: ignore[PGV0${String(at % 60).padStart(2, '0')}] so be it`]),
  'two lines become one': (text, at) =>
    lines(text, at, (line) => [`${line.trimEnd()};`]).replace(';\n', '; '),
  'letters that are not of ASCII come': (text, at) => words(text, at, (one) => `${one}é𝒳`),
};

const word = /[A-Za-z_]\w*/g;

function lines(text: string, at: number, change: (line: string) => string[]): string {
  const all = text.split('\n');
  const index = at % all.length;
  return all.toSpliced(index, 1, ...change(all[index] ?? '')).join('\n');
}

function words(text: string, at: number, change: (one: string) => string): string {
  return replaceOne(text, text.matchAll(word), at, change);
}

function signs(text: string, at: number, change: (one: string) => string): string {
  return replaceOne(text, text.matchAll(/[^\w\s]/g), at, change);
}

function replaceOne(
  text: string,
  matches: Iterable<RegExpExecArray>,
  at: number,
  change: (one: string) => string,
): string {
  const all = [...matches];
  const match = all[at % Math.max(1, all.length)];
  if (!match) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}
