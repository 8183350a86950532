import type { Edit } from '../engine/types.ts';
import { children, type SyntaxNode } from '../javascript/nodes.ts';

/** Takes a property and its comma out of an object. */
export function dropProperty(object: SyntaxNode, property: SyntaxNode): Edit[] {
  const properties = children(object, 'properties');
  const at = properties.indexOf(property);
  const next = properties[at + 1];
  const before = properties[at - 1];
  if (next) return [{ start: property.start, end: next.start, text: '' }];
  if (before) return [{ start: before.end, end: property.end, text: '' }];
  return [{ start: object.start, end: object.end, text: '{}' }];
}
