import type { Node } from 'web-tree-sitter';
import type { ImportedName } from '../python/imports.ts';
import type { Names } from '../python/names.ts';
import { callArguments, callOf, isAnnotation, isTypeUse } from '../python/type-position.ts';

/** The uses of a name, by what they show. */
export interface Uses {
  /** As a column type: `mapped_column(HalfVector(1024))`. */
  types: Node[];
  /** As a class of values: called with a value, or asked for in `isinstance`. */
  values: Node[];
  annotations: Node[];
  /** Anything else: an alias, a base class, `HalfVector(settings.dim)` outside of a column. */
  unclear: Node[];
}

export function usesOf(name: ImportedName, names: Names): Uses {
  const nodes = names
    .references(name.local)
    .filter((node) => names.resolve(name.local, node).some((one) => one.imported === name));
  return classify(nodes);
}

export function classify(nodes: readonly Node[]): Uses {
  const uses: Uses = { types: [], values: [], annotations: [], unclear: [] };
  for (const node of nodes) {
    if (isTypeUse(node)) uses.types.push(node);
    else if (isAnnotation(node)) uses.annotations.push(node);
    else if (isSized(node)) uses.unclear.push(node);
    else if (callOf(node) || isClassCheck(node) || isClassMethod(node)) uses.values.push(node);
    else uses.unclear.push(node);
  }
  return uses;
}

/** `HalfVector(dimensions=3)`: what only a field takes. */
export function isFieldUse(node: Node): boolean {
  const names = callArguments(callOf(node) ?? node).map((one) => one.childForFieldName('name')?.text ?? '');
  return isTypeUse(node) || names.some((name) => /^(?:dimensions|length|null|blank|default)$/.test(name));
}

/** Is it called with what is called a dimension, and nothing else? Only a type takes that, but this is no place for a type. */
function isSized(node: Node): boolean {
  const [only, ...more] = callArguments(callOf(node) ?? node);
  return only !== undefined && more.length === 0 && /dim(?:s|ensions?)?\W*$/i.test(only.text);
}

function isClassCheck(node: Node): boolean {
  const list = node.parent?.type === 'tuple' ? node.parent.parent : node.parent;
  const callee = list?.type === 'argument_list' ? list.parent?.childForFieldName('function') : null;
  return /^(?:isinstance|issubclass)$/.test(callee?.text ?? '');
}

/** `Vector.from_text(…)`, `Vector._to_db(…)` */
function isClassMethod(node: Node): boolean {
  return node.parent?.type === 'attribute' && node.parent.childForFieldName('object')?.id === node.id;
}
