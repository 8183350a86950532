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

/** Does the transformer write and read vectors as TypeORM itself does? It stands here, or as a constant of this file. */
export function isPlainTransformer(property: SyntaxNode, script: Script): boolean {
  const value = unwrap(child(property, 'value'));
  const object = value?.type === 'Identifier' ? constantOf(nameOf(value) ?? '', script) : value;
  if (object?.type !== 'ObjectExpression') return false;
  const [to, from] = ['to', 'from'].map((name) => functionOf(object, name));
  return to !== undefined && from !== undefined && writesVector(to, script) && readsVector(from, script);
}

function functionOf(object: SyntaxNode, name: string): SyntaxNode | undefined {
  const property = children(object, 'properties').find((one) => nameOf(child(one, 'key')) === name);
  if (property?.type === 'ObjectMethod') return property;
  const value = unwrap(child(property, 'value'));
  return value && functionTypes.has(value.type) ? value : undefined;
}

function constantOf(name: string, script: Script): SyntaxNode | undefined {
  const [only, ...more] = script
    .find('VariableDeclarator')
    .filter(({ node }: Path) => nameOf(child(node, 'id')) === name);
  return only && more.length === 0 ? unwrap(child(only.node, 'init')) : undefined;
}
