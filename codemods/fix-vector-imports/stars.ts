import { stdlib } from '../python/stdlib.ts';
import type { File } from './problem.ts';
import { inventsVectors } from './vocabulary.ts';

/**
 * Could a `from x import *` of this file bring in the name? Those of pgvector's module do, and those of the project's own
 * modules that have it; known others do not.
 */
export function starsMayBind(name: string, file: File): 'no' | 'yes' | 'unknown' {
  const modules = file.names.imports.filter((one) => one.star).map((one) => one.module);
  if (modules.some((module) => /^pgvector\.sqlalchemy(\.|$)/.test(module))) return 'yes';
  const { project } = file.context;
  if (modules.some((module) => project.moduleBinds(module.split('.').at(-1) ?? '', name))) return 'yes';
  return modules.every((module) => hasNone(module, file)) ? 'no' : 'unknown';
}

function hasNone(module: string, { context }: File): boolean {
  if (inventsVectors(module) || stdlib.has(module.split('.')[0] ?? '')) return true;
  // A module of the project that had the name, or passed on what others have, would have been found before.
  const own = module.startsWith('.') ? undefined : context.project.ownModule(module);
  return own !== undefined && own.text !== '' && !/\bimport[ \t]*\*/.test(own.text);
}
