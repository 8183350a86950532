import { nameOf } from '../javascript/nodes.ts';
import type { CustomType } from './custom-types.ts';
import type { File } from './file.ts';

/** `vector()` or `vector('embedding')` in another file: a column of any size. Where the type has no name here, who knows. */
export function isCalledBare({ local }: CustomType, file: File): boolean {
  if (!local) return true;
  const own = nameOf(local.node) ?? '';
  const bare = new RegExp(String.raw`(?<![\w.$])${own}\(\s*(?:(['"\`])[^'"\`]*\1\s*,?\s*)?\)`);
  return isInAnotherFile(bare, own, file);
}

/** Does another file of the project have a call like this? */
export function isInAnotherFile(call: RegExp, name: string, { path, context }: File): boolean {
  return context.project
    .filesWith([name], ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs'])
    .some((one) => one.path !== path && call.test(one.text));
}
