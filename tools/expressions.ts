import { analyse } from 'scslre';
import ts from 'typescript';

export interface Expression {
  source: string;
  flags: string;
  /** From 1. */
  line: number;
}

/** The literals of a text of TypeScript. */
export function expressionsIn(text: string): Expression[] {
  const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** How it can take more time than grows with the text; `undefined`: it can't, as far as the analyser sees. */
export function slownessOf(source: string, flags: string): string | undefined {
  const { reports } = analyse({ source, flags });
  const [worst] = reports.toSorted((a, b) => Number(b.exponential) - Number(a.exponential));
  if (!worst) return undefined;
  const how = {
    Self: 'a part of it repeats itself',
    Trade: 'two parts of it take the same characters',
    Move: 'it is tried anew from each of many places',
  }[worst.type];
  const growth = worst.exponential
    ? 'twice the time for each character'
    : 'four times the time for twice the text';
  return `${growth}: ${how}, such as ${JSON.stringify(worst.character.literal.source)} again and again`;
}
