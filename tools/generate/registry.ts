import { existsSync, readdirSync } from 'node:fs';

const codemods = new URL('../../codemods/', import.meta.url);

export const registryFile = new URL('registry.ts', codemods);

/** A folder of `codemods/` with cases is a codemod; the others (engine, languages) are what codemods are made of. */
export function codemodIds(): string[] {
  return readdirSync(codemods)
    .filter((name) => existsSync(new URL(`${name}/cases/`, codemods)))
    .sort();
}

/** Imports are written out, so that a bundler sees them. */
export function registrySource(ids: readonly string[]): string {
  return `// Made by \`npm run generate\` from the folders beside it that have cases. Do not edit.
import type { Codemod } from './engine/types.ts';

export interface RegisteredCodemod {
  id: string;
  load(): Promise<{ codemod: Codemod }>;
}

export const registry: readonly RegisteredCodemod[] = [
${ids.map((id) => `  { id: '${id}', load: () => import('./${id}/index.ts') },\n`).join('')}];
`;
}
