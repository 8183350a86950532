/** What is loaded only when a file has to be parsed: jscodeshift's collections, and its parsers but that of Flow itself. */
import jscodeshift, { type ASTNode } from 'jscodeshift';
// @ts-expect-error: they have no types.
import babylon from 'jscodeshift/parser/babylon.js';
// @ts-expect-error: they have no types.
import ts from 'jscodeshift/parser/ts.js';
// @ts-expect-error: they have no types.
import tsx from 'jscodeshift/parser/tsx.js';
import type { Dialect } from './language.ts';

interface SyntaxParser {
  parse(text: string): ASTNode;
}

export const parsers: Readonly<Record<Dialect, SyntaxParser>> = { babylon: babylon(), ts: ts(), tsx: tsx() };

export { jscodeshift };
