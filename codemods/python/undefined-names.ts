import type { Node } from 'web-tree-sitter';
import { builtins, classNames } from './builtins.ts';
import { type Binding, type Names, scopeOf } from './names.ts';
import { isAnnotation } from './type-position.ts';

/** May `from x import *` bring in what nothing else binds? */
export function hasStars(names: Names): boolean {
  return names.imports.some(({ star }) => star);
}

/** Uses of a name that nothing binds where they stand. */
export function undefinedUses(name: string, names: Names): Node[] {
  if (builtins.has(name) || classNames.has(name)) return [];
  const unbound = names.references(name).filter((node) => names.resolve(name, node).length === 0);
  return hasLazyAnnotations(names.text) ? unbound.filter((node) => !isAnnotation(node)) : unbound;
}

/** Annotations are text then, which nothing evaluates. */
export function hasLazyAnnotations(text: string): boolean {
  return /^from __future__ import .*\bannotations\b/m.test(text);
}

/** Uses that run before what they mean is bound, as far as the file shows when that is. */
export function earlyUses(name: string, names: Names): Node[] {
  const isEarly = (node: Node) => {
    const bindings = names.resolve(name, node);
    return bindings.length > 0 && bindings.every((one) => isLater(one, node, names));
  };
  return names.references(name).filter(isEarly);
}

function isLater(binding: Binding, use: Node, names: Names): boolean {
  const own = scopeOf(use).id === binding.scope.id;
  if (own) return binding.node.startIndex > use.startIndex;
  const ofModule = binding.scope.parent === null;
  return ofModule && binding.node.startIndex > firstRun(use, names, new Set());
}

/** Where in the text of the module the code at a node runs first; `Infinity`: that is not to be seen. */
function firstRun(node: Node, names: Names, seen: Set<string>): number {
  const around = outermostFunction(node);
  if (around === undefined) return node.startIndex;
  const name = around.childForFieldName('name');
  if (!name || seen.has(name.text) || scopeOf(around).parent) return Infinity;
  seen.add(name.text);
  const calls = names
    .references(name.text)
    .filter((one) => one.parent?.type === 'call' && one.parent.childForFieldName('function')?.id === one.id);
  return Math.min(...calls.map((one) => firstRun(one, names, seen)));
}

/** The function, not nested in another, in whose body a node stands; of a lambda, that. */
function outermostFunction(node: Node): Node | undefined {
  let found: Node | undefined;
  for (let scope = scopeOf(node); scope.parent; scope = scopeOf(scope))
    if (scope.type === 'function_definition' || scope.type === 'lambda') found = scope;
  return found;
}
