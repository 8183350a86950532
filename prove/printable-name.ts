import { printableLines } from '../lib/printable.ts';
import { redact } from '../lib/redact.ts';

/** What others wrote, on one line, without control characters and passwords. */
export function printable(text: string): string {
  return printableLines(redact(text))
    .replace(/\s*\n\s*/g, ' ')
    .trimEnd();
}
