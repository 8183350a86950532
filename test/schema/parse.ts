import type { Tree } from 'web-tree-sitter';
import { parserFor } from '../../codemods/engine/parsers.ts';
import type { Parser } from '../../codemods/engine/types.ts';
import { python } from '../../codemods/python/language.ts';
import { Names } from '../../codemods/python/names.ts';
import { FactReader } from '../../codemods/schema/fact-reader.ts';

const parser = (await parserFor(python)) as Parser<Tree>;

export const facts = new FactReader(parser);

/** `undefined` for what does not parse. */
export function treeOf(text: string): Tree | undefined {
  const result = parser.parse(text);
  return result.ok ? result.tree : undefined;
}

export function namesOf(text: string): Names {
  const result = parser.parse(text);
  if (!result.ok) throw new Error(result.message);
  return Names.of(result.tree, text);
}
