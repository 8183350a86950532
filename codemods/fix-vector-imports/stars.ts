import { stdlib } from '../python/stdlib.ts';
import type { File } from './problem.ts';
import { inventsVectors } from './vocabulary.ts';

/** Could a `from x import *` of this file bring in the name? Those of pgvector's module do, known others do not. */
export function starsMayBind(file: File): 'no' | 'yes' | 'unknown' {
  const modules = file.names.imports.filter((one) => one.star).map((one) => one.module);
  if (modules.some((module) => /^pgvector\.sqlalchemy(\.|$)/.test(module))) return 'yes';
  const known = (module: string) => inventsVectors(module) || stdlib.has(module.split('.')[0] ?? '');
  return modules.every(known) ? 'no' : 'unknown';
}
