import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';
import { isAnnotation } from '../python/type-position.ts';
import { hasLazyAnnotations } from '../python/undefined-names.ts';
import { looseNames } from './loose-names.ts';

/** A name that nothing binds where it is used. */
export interface UnboundName {
  name: string;
  /** The first of its uses. */
  first: Node;
  /** Are all of them `name.something`? */
  isModule: boolean;
}

/** What may bind names in a way that no reader sees. */
const opaque = /\bglobals\(\)|\bvars\(\)|(?<![\w.])exec\(|^from[ \t]+\S+[ \t]+import[ \t]*\*/m;

/** Those of a file that can be told; `known`: nodes of which somebody has spoken already. */
export function unboundNames(names: Names, isKnown: (use: Node) => boolean): UnboundName[] {
  if (opaque.test(names.text)) return [];
  const isLazy = hasLazyAnnotations(names.text);
  return looseNames(names.text)
    .flatMap((name): UnboundName[] => {
      const uses = names
        .references(name)
        .filter((use) => names.resolve(name, use).length === 0 && !(isLazy && isAnnotation(use)));
      const [first] = uses;
      if (!first || uses.some(isKnown) || isHandled(first, name)) return [];
      return [{ name, first, isModule: uses.every(isOwner) }];
    })
    .sort((a, b) => a.first.startIndex - b.first.startIndex);
}

function isOwner(use: Node): boolean {
  return use.parent?.type === 'attribute' && use.parent.childForFieldName('object')?.id === use.id;
}

/** In a `try` that handles the error: `except NameError`. */
function isHandled(use: Node, name: string): boolean {
  for (let up = use.parent; up; up = up.parent) {
    const handlers = up.type === 'try_statement' ? up.namedChildren : [];
    if (handlers.some((one) => one?.type === 'except_clause' && /\bNameError\b/.test(one.text))) return true;
  }
  return name === '_';
}
