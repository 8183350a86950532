import type { Guard } from '../engine/types.ts';
import { nameOf } from './nodes.ts';
import { isReference } from './scopes.ts';
import type { Script } from './script.ts';

/**
 * Edits may leave no name behind that nothing declares any more: an import that went while something still uses it, a new name
 * without its import. What was undefined before may stay so.
 */
export function undefinedNamesGuard(before: Script): Guard<Script> {
  const known = undefinedNames(before);
  return {
    fault(after) {
      const [lost] = [...undefinedNames(after)].filter((name) => !known.has(name) && !(name in globalThis));
      return lost === undefined ? undefined : `\`${lost}\` would be left without a declaration`;
    },
  };
}

/** Names that no declaration of the file is seen for where they are used; among them those of the platform. */
export function undefinedNames(script: Script): ReadonlySet<string> {
  const names = script.find('Identifier', 'JSXIdentifier').flatMap((one) => {
    const name = nameOf(one.node);
    if (name === undefined || !isReference(one)) return [];
    return script.scopes.resolve(name, one) === undefined ? [name] : [];
  });
  return new Set(names);
}
