import { readAssets } from './assets.ts';
import type { Language, Parser } from './types.ts';

const loaded = new Map<string, Promise<Parser<unknown>>>();

/** The parser of a language, made when first asked for. */
export function parserFor(language: Language<unknown>): Promise<Parser<unknown>> {
  let parser = loaded.get(language.id);
  if (!parser) {
    parser = language.load(readAssets(language.assets));
    loaded.set(language.id, parser);
  }
  return parser;
}
