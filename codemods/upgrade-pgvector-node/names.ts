import type { ModuleUse, Taken } from '../javascript/modules.ts';
import { child, fieldOf, memberTypes, parentOf, propertyOf, type SyntaxNode } from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { type ObjectUse, objectUses } from '../javascript/uses.ts';

/** One name that a file takes from a module, wherever it says so. */
export interface NamedUse {
  /** '' where all of the module, or of its default export, is handed on. */
  name: string;
  at: SyntaxNode;
  taken: Taken;
  /** `default` and `*`: through a name that stands for all of it. */
  through: 'name' | 'default' | '*';
  use: ObjectUse | undefined;
}

/** Everything that is taken from a module in one place. */
export function namedUses(script: Script, { names }: ModuleUse): NamedUse[] {
  return names.flatMap((taken) => usesOf(script, taken));
}

function usesOf(script: Script, taken: Taken): NamedUse[] {
  const { imported, local, element } = taken;
  const through = imported === 'default' || imported === '*' ? imported : 'name';
  if (through === 'name') {
    return [{ name: imported, at: placeOf(element.node), taken, through, use: undefined }];
  }
  if (!local) return [{ name: '', at: element.node, taken, through, use: undefined }];
  return objectUses(script, local).map((use) => {
    const inner = through === '*' && use.name === 'default' ? memberOf(use) : undefined;
    if (inner)
      return { name: inner.name, at: inner.property ?? use.at.node, taken, through: 'default', use: inner };
    // `ns.default` is what an import of the default gives.
    const name = through === '*' && use.name === 'default' ? '' : use.name;
    return { name, at: use.property ?? use.at.node, taken, through, use };
  });
}

/** `ns.default.a` */
function memberOf({ at, element }: ObjectUse): ObjectUse | undefined {
  const outer = parentOf(element);
  if (!outer || !memberTypes.has(outer.node.type) || fieldOf(element) !== 'object') return undefined;
  const name = propertyOf(outer.node);
  if (name === undefined) return undefined;
  return { kind: 'member', at, name, element: outer, property: child(outer.node, 'property') };
}

function placeOf(element: SyntaxNode): SyntaxNode {
  const isMember = /MemberExpression$/.test(element.type);
  return (isMember ? child(element, 'property') : undefined) ?? element;
}
