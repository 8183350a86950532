import {
  child,
  children,
  fieldOf,
  nameOf,
  type Path,
  parentOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';

/** `@Column('vector', { … })` or `@Column({ type: 'vector', … })`. */
export interface VectorColumn {
  kind: string;
  /** The string. */
  type: SyntaxNode;
  /** All of `'vector' as any`, or of `<any>'vector'`. */
  cast: SyntaxNode | undefined;
  options: SyntaxNode | undefined;
  /** The property of that name. */
  transformer: SyntaxNode | undefined;
}

export function readColumn(at: Path): VectorColumn | undefined {
  const call = parentOf(at);
  if (call?.node.type !== 'CallExpression' || fieldOf(at) !== 'callee') return undefined;
  const [first, second] = children(call.node, 'arguments');
  const options = [first, second].find((one) => one?.type === 'ObjectExpression');
  const written = options === first ? child(propertyOf(options, 'type'), 'value') : first;
  const type = unwrap(written);
  const kind = stringOf(type);
  if (!type || !written || (kind !== 'vector' && kind !== 'halfvec')) return undefined;
  const cast = /^TS(?:As|Satisfies)Expression$|^TSTypeAssertion$/.test(written.type) ? written : undefined;
  return { kind, type, cast, options, transformer: propertyOf(options, 'transformer') };
}

function propertyOf(object: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
  return children(object, 'properties').find((one) => nameOf(child(one, 'key')) === name);
}
