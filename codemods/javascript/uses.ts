import type { Taken } from './modules.ts';
import {
  child,
  children,
  fieldOf,
  memberTypes,
  nameOf,
  type Path,
  parentOf,
  propertyOf,
  type SyntaxNode,
  wrapped,
} from './nodes.ts';
import type { Script } from './script.ts';

/**
 * One use of a name that stands for an object (a module, a default export).
 * - `member`: `x.a`, also as a type. `destructured`: `const { a } = x`, one for each name. `whole`: anything else.
 */
export interface ObjectUse {
  kind: 'member' | 'destructured' | 'whole';
  /** The identifier. */
  at: Path;
  /** What is taken; '' for the whole. */
  name: string;
  /** `x.a`, or the property of the pattern. */
  element: Path;
  /** What names the member: `a`. */
  property: SyntaxNode | undefined;
}

/** Where a file uses what a module exports under a name: by that name, or as a member of all that the module has. */
export function exportUses(script: Script, names: readonly Taken[], wanted: string): Path[] {
  return names.flatMap(({ imported, local }): Path[] => {
    if (!local) return [];
    if (imported === wanted) return script.references(local);
    if (imported !== '*') return [];
    return objectUses(script, local).flatMap(({ name, element }) => (name === wanted ? [element] : []));
  });
}

export function objectUses(script: Script, declaration: Path): ObjectUse[] {
  return script.references(declaration).flatMap(usesAt);
}

function usesAt(at: Path): ObjectUse[] {
  const value = wrapped(at);
  const parent = parentOf(value);
  const whole: ObjectUse = { kind: 'whole', at, name: '', element: at, property: undefined };
  if (!parent) return [whole];
  const field = fieldOf(value);
  if (memberTypes.has(parent.node.type) && field === 'object') {
    const name = propertyOf(parent.node);
    if (name === undefined) return [whole];
    return [{ kind: 'member', at, name, element: parent, property: child(parent.node, 'property') }];
  }
  if (parent.node.type === 'TSQualifiedName' && field === 'left') {
    const property = child(parent.node, 'right');
    return [{ kind: 'member', at, name: nameOf(property) ?? '', element: parent, property }];
  }
  const pattern = parent.node.type === 'VariableDeclarator' ? child(parent.node, 'id') : undefined;
  return pattern?.type === 'ObjectPattern' && field === 'init'
    ? (destructured(at, parent) ?? [whole])
    : [whole];
}

function destructured(at: Path, declarator: Path): ObjectUse[] | undefined {
  const properties = children(child(declarator.node, 'id'), 'properties');
  const plain = properties.every((one) => one.type === 'ObjectProperty' && one.computed !== true);
  if (!plain) return undefined;
  return properties.map((one, index) => ({
    kind: 'destructured',
    at,
    name: nameOf(child(one, 'key')) ?? '',
    element: declarator.get('id', 'properties', index),
    property: child(one, 'key'),
  }));
}

/** Is something given a value here: `x = …`, `x++`? */
export function isAssigned(at: Path): boolean {
  const parent = parentOf(wrapped(at));
  if (parent?.node.type === 'UpdateExpression') return true;
  return parent?.node.type === 'AssignmentExpression' && fieldOf(wrapped(at)) === 'left';
}
