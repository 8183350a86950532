import type { SyntaxNode } from '../javascript/nodes.ts';

/** Comments of one line each that stand directly above a statement: without their indentation, and how long they are as they stand. */
export function commentsAbove({ start }: SyntaxNode, text: string): { lines: string[]; length: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  // `$` would stand before any blank line too.
  const [block = ''] = /(?:^[ \t]*\/\/[^\n]*\n)+(?![\s\S])/m.exec(text.slice(0, lineStart)) ?? [];
  if (block === '' || text.slice(lineStart, start).trim() !== '') return { lines: [], length: 0 };
  const lines = block.trimEnd().split('\n');
  return { lines: lines.map((line) => line.trim()), length: block.length };
}
