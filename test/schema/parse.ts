import { parserFor } from '../../codemods/engine/parsers.ts';
import type { Parser } from '../../codemods/engine/types.ts';
import { python } from '../../codemods/python/language.ts';
import { Names } from '../../codemods/python/names.ts';
import { FactReader } from '../../codemods/schema/fact-reader.ts';

const parser = (await parserFor(python)) as Parser<import('web-tree-sitter').Tree>;

export const facts = new FactReader(parser);

export function namesOf(text: string): Names {
  const result = parser.parse(text);
  if (!result.ok) throw new Error(result.message);
  return Names.of(result.tree, text);
}
