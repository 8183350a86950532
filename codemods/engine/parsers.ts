import { readAssets } from './assets.ts';
import type { Language, Parser } from './types.ts';

const loading = new Map<string, Promise<Parser<unknown>>>();
const loaded = new Map<string, Parser<unknown>>();

/** The parser of a language, made when first asked for. */
export function parserFor(language: Language<unknown>): Promise<Parser<unknown>> {
  let parser = loading.get(language.id);
  if (!parser) {
    parser = load(language);
    loading.set(language.id, parser);
  }
  return parser;
}

/** The same for those who can't wait. Throws when nobody has asked for it before. */
export function loadedParser<Tree>(language: Language<Tree>): Parser<Tree> {
  const parser = loaded.get(language.id);
  if (!parser) throw new Error(`the parser of ${language.id} is not loaded yet`);
  return parser as Parser<Tree>;
}

async function load(language: Language<unknown>): Promise<Parser<unknown>> {
  const parser = await language.load(readAssets(language.assets));
  loaded.set(language.id, parser);
  return parser;
}
