import { buffer } from 'node:stream/consumers';
import { ExpectedError } from '../lib/expected-error.ts';

/** All of standard input; nothing when it is closed. */
export function readStdin(): Promise<Buffer> {
  return buffer(process.stdin);
}

/** Characters that are looked at together of what is long. */
const block = 1 << 20;
/** Characters of one block that belong to the next as well: an error, with its traceback, is shorter. */
const overlap = 1 << 15;

/**
 * A log in blocks of whole lines, each with the end of the one before, and how many lines stand before it: it may be larger than
 * the memory. Throws the system's error, and `ExpectedError` where it is zeros and nothing else, as a device sends them for ever.
 */
export async function* blocksOf(
  log: NodeJS.ReadableStream,
): AsyncGenerator<{ text: string; linesBefore: number }> {
  let [text, linesBefore] = ['', 0];
  log.setEncoding('utf8');
  for await (const chunk of log) {
    text += chunk;
    if (text.length < block) continue;
    if (/^\0+$/.test(text)) throw noText();
    yield { text, linesBefore };
    // A line that is longer than all that is in two.
    const cut = text.indexOf('\n', text.length - overlap) + 1 || text.length - overlap;
    linesBefore += text.slice(0, cut).split('\n').length - 1;
    text = text.slice(cut);
  }
  yield { text, linesBefore };
}

function noText(): ExpectedError {
  return new ExpectedError({
    what: 'there is no text to explain: a million zero bytes, and no end of them',
    todo: 'give the log of the command that failed',
  });
}
