/** Runs on a text; what it gives is not looked at. */
export type Work = (text: string) => unknown;

/** Texts of `size` characters, or a few more, that make an expression or a parser go back and forth. */
export const shapes: Readonly<Record<string, (size: number) => string>> = {
  'a line of quotes': repeated('"'),
  'a line of quoted words': repeated('"a" '),
  'a line of single quotes': repeated("'"),
  'a line of backquotes': repeated('`'),
  'three quotes that do not end': repeated('"""a\n'),
  'opening brackets': repeated('('),
  'opening square brackets': repeated('['),
  'opening braces': repeated('{'),
  'braces of templates': repeated('${'),
  'brackets that open and close': repeated('()'),
  blanks: repeated(' '),
  'empty lines': repeated('\n'),
  'carriage returns': repeated('\r'),
  'lines of blanks': repeated('   \n'),
  backslashes: repeated('\\'),
  'one word': repeated('a'),
  'one word of a type': repeated('vector'),
  'types with an open bracket': repeated('vector('),
  'types of a column': repeated('Vector( '),
  'calls in calls': repeated('op.create_index('),
  'imports on a line': repeated('import '),
  'imports that do not end': repeated('from a import (\n'),
  'imports in braces that do not end': repeated('import {\n'),
  'assignments that do not end': repeated('target_metadata = a.'),
  dots: repeated('.'),
  commas: repeated('a,'),
  'equals signs': repeated('='),
  'slashes that begin comments': repeated('/*'),
  hashes: repeated('#'),
  dashes: repeated('--'),
  'comments that silence': repeated('# kit: ignore['),
  'statements that do not end': repeated('CREATE INDEX a ON b USING hnsw ('),
  'extensions that do not end': repeated('create extension '),
  'order by': repeated('order by 1 - '),
  'open tags': repeated('<%'),
  operators: repeated('<=> '),
  casts: repeated('::vector'),
  'a minified bundle': (size) =>
    `!function(e,t){${repeated('var n=e("pg"),r=t["vector"]||"halfvec(3)";n.q(`select 1`,{a:[r]});')(size)}}();`,
};

function repeated(piece: string): (size: number) => string {
  return (size) => piece.repeat(Math.ceil(size / piece.length));
}

export interface Growth {
  shape: string;
  /** Of processor time, for four times the text. */
  ratio: number;
  /** For the longer text, in ms. */
  time: number;
}

/** Below it a time says nothing about growth, in ms. */
const noise = 60;
/** Four times the text takes four times as long where time grows with it, and sixteen times where it grows with its square. */
export const most = 8;

/** The shapes for which time grows faster than the text. `size`: characters of the shorter text. */
export async function tooFast(work: Work, size: number, some = Object.keys(shapes)): Promise<Growth[]> {
  const found: Growth[] = [];
  for (const shape of some) {
    const make = shapes[shape] as (size: number) => string;
    const [short, long] = [make(size), make(4 * size)];
    await work(short);
    let time = await timeOf(work, long);
    if (time < noise) continue;
    // What the machine does besides makes a time longer, never shorter.
    const before = await least(work, short);
    time = Math.min(time, await least(work, long));
    const ratio = time / Math.max(before, noise / 16);
    if (time >= noise && ratio > most) found.push({ shape, ratio, time });
  }
  return found;
}

async function least(work: Work, text: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++) times.push(await timeOf(work, text));
  return Math.min(...times);
}

/** Processor time of this process, in ms. */
async function timeOf(work: Work, text: string): Promise<number> {
  const before = process.cpuUsage();
  await work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
