import {
  child,
  children,
  functionTypes,
  nameOf,
  type Path,
  type SyntaxNode,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { readsVector, writesVector } from '../javascript/vector-text.ts';

/**
 * Does the transformer write and read vectors as TypeORM itself does? It stands here, or is a constant or an object of a class
 * of this file.
 */
export function isPlainTransformer(property: SyntaxNode, script: Script): boolean {
  const value = unwrap(child(property, 'value'));
  const object = value?.type === 'Identifier' ? constantOf(nameOf(value) ?? '', script) : value;
  const members =
    object?.type === 'NewExpression'
      ? children(classOf(nameOf(child(object, 'callee')) ?? '', script), 'body')
      : children(object, 'properties');
  const [to, from] = ['to', 'from'].map((name) => functionOf(members, name));
  return to !== undefined && from !== undefined && writesVector(to, script) && readsVector(from, script);
}

function functionOf(members: readonly SyntaxNode[], name: string): SyntaxNode | undefined {
  const member = members.find((one) => nameOf(child(one, 'key')) === name);
  if (member?.type === 'ObjectMethod' || member?.type === 'ClassMethod') return member;
  const value = unwrap(child(member, 'value'));
  return value && functionTypes.has(value.type) ? value : undefined;
}

function constantOf(name: string, script: Script): SyntaxNode | undefined {
  const [only, ...more] = script
    .find('VariableDeclarator')
    .filter(({ node }: Path) => nameOf(child(node, 'id')) === name);
  return only && more.length === 0 ? unwrap(child(only.node, 'init')) : undefined;
}

/** The body of the only class of that name. */
function classOf(name: string, script: Script): SyntaxNode | undefined {
  const [only, ...more] = script
    .find('ClassDeclaration')
    .filter(({ node }: Path) => nameOf(child(node, 'id')) === name);
  return only && more.length === 0 ? child(only.node, 'body') : undefined;
}
