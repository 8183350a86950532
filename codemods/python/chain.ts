import type { Node } from 'web-tree-sitter';
import type { Binding, Names } from './names.ts';

/** A dotted expression from its first name to the type that it ends in: `sa.dialects.postgresql.VECTOR`. */
export interface Chain {
  /** The whole expression. */
  node: Node;
  /** Its first name. */
  root: Node;
  /** All names, the first included. */
  parts: string[];
  /** What binds the first name where the expression stands. */
  bindings: Binding[];
}

/** The chain that ends with this `attribute` expression; undefined when it does not begin with a name (`f().Vector`). */
export function chainOf(node: Node, names: Names): Chain | undefined {
  const parts: string[] = [];
  let at = node;
  while (at.type === 'attribute') {
    const object = at.childForFieldName('object');
    const attribute = at.childForFieldName('attribute');
    if (!object || !attribute) return undefined;
    parts.unshift(attribute.text);
    at = object;
  }
  if (at.type !== 'identifier') return undefined;
  return { node, root: at, parts: [at.text, ...parts], bindings: names.resolve(at.text, at) };
}

/**
 * The dotted path that the chain means, when its first name is an imported module: `sa.dialects` is `sqlalchemy.dialects`.
 * Undefined when something else than one import decides.
 */
export function pathOf(chain: Chain): string | undefined {
  const paths = new Set(chain.bindings.map((one) => one.imported?.path));
  const [path] = paths;
  if (paths.size !== 1 || path === undefined) return undefined;
  return [path, ...chain.parts.slice(1)].join('.');
}
