import { promptOf } from '../../../recipes/shown.ts';

const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;

/** A command and what it printed, coloured as a terminal would: for blocks of the language `ansi`. */
export function terminalText(command: string, printed: string, exit: number): string {
  const lines = [bold(promptOf(command)), ...(printed === '' ? [] : [printed])];
  return [...lines, ...(exit === 0 ? [] : [`exit code ${exit}`])].join('\n');
}
