import type { Node } from 'web-tree-sitter';
import { scopeOf } from './names.ts';

/** Has this statement of the module run when the code at `node` does? What stands in a function runs later than the module. */
export function runsBefore(statement: Node, node: Node): boolean {
  return statement.endIndex <= node.startIndex || runsLater(node);
}

/** Does the code at `node` wait for a call? The bodies of classes and comprehensions do not. */
export function runsLater(node: Node): boolean {
  for (let scope = scopeOf(node); scope.parent; scope = scopeOf(scope)) {
    if (scope.type === 'function_definition' || scope.type === 'lambda') return true;
  }
  return false;
}
