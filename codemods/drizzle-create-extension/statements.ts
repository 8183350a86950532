const comments = /--(?!>)[^\n]*|\/\*[\s\S]*?\*\//g;

/** Where the first column of vectors has its type; undefined: there is none. */
export function typeIn(text: string): { start: number; end: number } | undefined {
  const code = text.replace(comments, (comment) => comment.replace(/[^\n]/g, ' '));
  const match = /(?<![\w"'])(?:half|sparse)?vec(?:tor)?\(\d+\)/i.exec(code);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

export function createsExtension(text: string): boolean {
  return /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?["'\\]*vector\b/i.test(text.replace(comments, ''));
}

export function createsIfMissing(text: string): boolean {
  return /\bcreate\s+extension\s+if\s+not\s+exists\s+["'\\]*vector\b/i.test(text.replace(comments, ''));
}
