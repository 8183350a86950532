import type { Edit } from '../engine/types.ts';
import { insert } from '../javascript/edit-import.ts';
import {
  callTypes,
  child,
  children,
  fieldOf,
  nameOf,
  type Path,
  parentOf,
  type SyntaxNode,
} from '../javascript/nodes.ts';
import { type Shape, told } from './shape.ts';

/** What makes a call of the custom type one of Drizzle's own column: nothing, another key, or dimensions that are told. */
export function callEdits(at: Path, shape: Shape, text: string): Edit[] | undefined {
  const call = parentOf(at);
  if (!call || !callTypes.has(call.node.type) || fieldOf(at) !== 'callee') return undefined;
  const args = children(call.node, 'arguments');
  const config = args.find((one) => one.type === 'ObjectExpression');
  if (
    args.length > 2 ||
    (args.length === 2 && !config) ||
    (args.length === 1 && !config && args[0]?.type !== 'StringLiteral')
  )
    return undefined;
  if (config) return shape.key === undefined ? undefined : renameKey(config, shape.key);
  if (shape.fallback === undefined) return undefined;
  const last = args.at(-1);
  if (last) return [insert(last.end, `, ${told(shape.fallback)}`)];
  const open = text.lastIndexOf('(', call.node.end - 1);
  return [insert(open + 1, told(shape.fallback))];
}

function renameKey(config: SyntaxNode, key: string): Edit[] | undefined {
  const [only, ...more] = children(config, 'properties');
  const node = child(only, 'key');
  if (
    !node ||
    more.length > 0 ||
    only?.type !== 'ObjectProperty' ||
    only.computed === true ||
    nameOf(node) !== key
  )
    return undefined;
  if (key === 'dimensions') return [];
  return only.shorthand === true
    ? [insert(node.start, 'dimensions: ')]
    : [{ start: node.start, end: node.end, text: 'dimensions' }];
}
