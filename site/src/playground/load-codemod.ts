import runtime from 'web-tree-sitter/web-tree-sitter.wasm?url';
import type { Codemod, Language, Parser } from '../../../codemods/engine/types.ts';
import grammar from '../../../codemods/python/grammar/tree-sitter-python.wasm?url';
import { registry } from '../../../codemods/registry.ts';

const places: Readonly<Record<string, string>> = {
  'web-tree-sitter.wasm': runtime,
  'tree-sitter-python.wasm': grammar,
};
const codemods = new Map<string, Promise<Codemod>>();
const parsers = new Map<string, Promise<Parser<unknown>>>();

/** A codemod of the kit and the parser of its language, fetched when first asked for. */
export async function loadCodemod(id: string): Promise<{ codemod: Codemod; parser: Parser<unknown> }> {
  const codemod = await once(codemods, id, () => importCodemod(id));
  const parser = await once(parsers, codemod.language.id, () => loadParser(codemod.language));
  return { codemod, parser };
}

async function importCodemod(id: string): Promise<Codemod> {
  const entry = registry.find((one) => one.id === id);
  if (!entry) throw new Error(`no codemod is called ${id}`);
  return (await entry.load()).codemod;
}

async function loadParser(language: Language<unknown>): Promise<Parser<unknown>> {
  const parts = await Promise.all(language.assets.map((name) => fetchBytes(places[name])));
  return language.load(parts);
}

async function fetchBytes(place: string | undefined): Promise<Uint8Array> {
  if (!place) throw new Error('a part of its parser is not on this page');
  return new Uint8Array(await (await fetch(place)).arrayBuffer());
}

function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}
