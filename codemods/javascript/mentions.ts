import { moduleUses } from './modules.ts';
import { callTypes, child, fieldOf, type Path, parentOf, propertyOf, stringOf } from './nodes.ts';
import type { Script } from './script.ts';

/**
 * Strings that name a module where it does not show what is taken: the `resolve` of a module or of `require`,
 * `mock.module('m', …)`, `createRequire(…)('m')`, a constant, the keys of what `esmock` and `proxyquire` are given.
 */
export function mentions(script: Script, isOurs: (module: string) => boolean): Path[] {
  const uses = moduleUses(script, isOurs);
  const followed = new Set(uses.filter((use) => !isResolve(use.node)).map(({ source }) => source.node));
  return script.find('StringLiteral', 'TemplateLiteral').filter((one) => {
    const module = stringOf(one.node);
    if (module === undefined || !isOurs(module) || followed.has(one.node)) return false;
    const parent = parentOf(one);
    if (!parent) return false;
    if (callTypes.has(parent.node.type) || parent.node.type === 'NewExpression')
      return fieldOf(one) === 'arguments';
    // `const path = 'pgvector/pg'`, to be given to a mock; a name without a slash is too often a word.
    if (parent.node.type === 'VariableDeclarator') return module.includes('/');
    return parent.node.type === 'ObjectProperty' && fieldOf(one) === 'key' && isGiven(parent);
  });
}

/** `require.resolve('m')` names the file, and something else is done with it. */
function isResolve({ node }: Path): boolean {
  const callee = child(node, 'callee');
  return (
    callee !== undefined &&
    /^(?:Optional)?MemberExpression$/.test(callee.type) &&
    propertyOf(callee) === 'resolve'
  );
}

/** An object that a call gets: not one of a configuration. */
function isGiven(property: Path): boolean {
  const object = parentOf(property);
  const call = object && parentOf(object);
  return call !== undefined && callTypes.has(call.node.type) && fieldOf(object ?? property) === 'arguments';
}
