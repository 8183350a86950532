import type { Node } from 'web-tree-sitter';

/** The innermost function that a node stands in, or is. */
export function functionAround(node: Node | null): Node | undefined {
  for (let up = node; up; up = up.parent) if (up.type === 'function_definition') return up;
  return undefined;
}
