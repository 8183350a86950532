import type { Codemod } from '../codemods/engine/types.ts';
import { registry } from '../codemods/registry.ts';
import type { Config } from './config/config.ts';

/** Every codemod of the kit, loaded. */
export function allCodemods(): Promise<Codemod[]> {
  return Promise.all(registry.map(async ({ load }) => (await load()).codemod));
}

/** Those that run unasked: all but what is a matter of taste, unless the configuration asks for that. */
export async function everydayCodemods(config: Pick<Config, 'enable'>): Promise<Codemod[]> {
  return (await allCodemods()).filter((codemod) => isEveryday(codemod, config));
}

export function isEveryday({ id, optIn }: Codemod, { enable }: Pick<Config, 'enable'>): boolean {
  return !optIn || enable.includes(id);
}
