import type { Node } from 'web-tree-sitter';
import * as position from '../python/type-position.ts';

/** `EMBEDDING_DIM`, `settings.dimensions`, `vector_size`: a name of how many numbers there are, and not of numbers. */
const dimension = /(^|[_.])dims?(_|$)|dimensions?$|(embed|embedding|vector)_?(size|length|len)$/i;

/** Is this name used as a column type? By where it stands, or because a dimension is all that it is called with. */
export function isTypeUse(name: Node): boolean {
  if (position.isTypeUse(name)) return true;
  const call = position.callOf(name);
  const [only, ...more] = call ? position.callArguments(call) : [];
  const named = only?.type === 'identifier' || only?.type === 'attribute';
  return named && more.length === 0 && dimension.test(only.text);
}

/** Is it called with a value, as `Vector([1, 2, 3])` or `Vector(embedding)` outside a column? */
export function isValueUse(name: Node): boolean {
  return !isTypeUse(name) && !position.isAnnotation(name);
}
