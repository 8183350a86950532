import runtime from 'web-tree-sitter/web-tree-sitter.wasm?url';
import type { Codemod, Language, Parser } from '../../../codemods/engine/types.ts';
import grammar from '../../../codemods/python/grammar/tree-sitter-python.wasm?url';
import { registry } from '../../../codemods/registry.ts';
import type { Answer } from './examine.ts';
import { examineAlone } from './examine-alone.ts';

export interface Question {
  id: number;
  codemod: string;
  path: string;
  text: string;
  unsafe: boolean;
}

export type Reply = Answer & { id: number };

const places: Readonly<Record<string, string>> = {
  'web-tree-sitter.wasm': runtime,
  'tree-sitter-python.wasm': grammar,
};
const codemods = new Map<string, Promise<Codemod>>();
const parsers = new Map<string, Promise<Parser<unknown>>>();

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const reply = await answer(data).catch((error) => ({
    findings: [],
    diff: '',
    after: data.text,
    trouble: `${data.codemod} does not run here: ${error instanceof Error ? error.message : String(error)}`,
  }));
  self.postMessage({ ...reply, id: data.id } satisfies Reply);
});

async function answer({ codemod: id, path, text, unsafe }: Question): Promise<Answer> {
  const codemod = await once(codemods, id, () => loadCodemod(id));
  const parser = await once(parsers, codemod.language.id, () => loadParser(codemod.language));
  return examineAlone(codemod, parser, { path, text }, unsafe);
}

async function loadCodemod(id: string): Promise<Codemod> {
  const entry = registry.find((one) => one.id === id);
  if (!entry) throw new Error('there is no such codemod');
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
