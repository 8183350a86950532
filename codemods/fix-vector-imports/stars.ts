import { stdlib } from '../python/stdlib.ts';
import type { File } from './problem.ts';
import { inventsVectors } from './vocabulary.ts';

/**
 * Could a `from x import *` of this file bring in the name? Those of pgvector's module do, and those of the project's own
 * modules that have it; known others do not.
 */
export function starsMayBind(name: string, file: File): 'no' | 'yes' | 'unknown' {
  const modules = file.names.imports.filter((one) => one.star).map((one) => one.module);
  if (name !== 'pgvector' && modules.some((module) => ours.test(module))) return 'yes';
  const others = modules.filter((module) => !isKnown(module));
  const { project } = file.context;
  if (others.some((module) => project.moduleBinds(module.split('.').at(-1) ?? '', name))) return 'yes';
  return others.every((module) => hasNone(module, file)) ? 'no' : 'unknown';
}

const ours = /^pgvector\.sqlalchemy(\.|$)/;

function isKnown(module: string): boolean {
  return ours.test(module) || inventsVectors(module) || stdlib.has(module.split('.')[0] ?? '');
}

/** A module of the project that had the name, or passed on what others have, would have been found before. */
function hasNone(module: string, { context }: File): boolean {
  const own = module.startsWith('.') ? undefined : context.project.ownModule(module);
  return own !== undefined && own.text !== '' && !/\bimport[ \t]*\*/.test(own.text);
}
