import { buffer } from 'node:stream/consumers';

/** All of standard input; nothing when it is closed. */
export function readStdin(): Promise<Buffer> {
  return buffer(process.stdin);
}

/** Characters that are looked at together of what is long. */
const block = 1 << 22;
/** Characters of one block that belong to the next as well: an error, with its traceback, is shorter. */
const overlap = 1 << 16;

/**
 * Standard input in blocks of whole lines, each with the end of the one before, and how many lines stand before it: a log may
 * be larger than the memory.
 */
export async function* stdinBlocks(): AsyncGenerator<{ text: string; linesBefore: number }> {
  let [text, linesBefore] = ['', 0];
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.length < block) continue;
    yield { text, linesBefore };
    // A line that is longer than all that is in two.
    const cut = text.indexOf('\n', text.length - overlap) + 1 || text.length - overlap;
    linesBefore += text.slice(0, cut).split('\n').length - 1;
    text = text.slice(cut);
  }
  yield { text, linesBefore };
}
