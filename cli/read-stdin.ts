import { buffer } from 'node:stream/consumers';

/** All of standard input; nothing when it is closed. */
export function readStdin(): Promise<Buffer> {
  return buffer(process.stdin);
}
