import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import { home, type TypeName } from '../fix-vector-imports/vocabulary.ts';
import { importNames, isFreeName, visibleName } from '../python/import-names.ts';
import type { Names } from '../python/names.ts';
import type { ColumnType, VectorType } from '../schema/facts.ts';

const classes: Readonly<Record<VectorType, TypeName>> = {
  vector: 'Vector',
  halfvec: 'HALFVEC',
  sparsevec: 'SPARSEVEC',
  bit: 'BIT',
};

export interface Spelling {
  /** `Vector(1536)` */
  text: string;
  /** The edits that bind the name, where nothing does. */
  imports: Edit[];
}

/** A vector type as it can be written at a place; undefined when its arguments are not to be seen. */
export function spelled(type: ColumnType, at: Node, names: Names): Spelling | undefined {
  const args = argumentsOf(type);
  if (type.vector === undefined || args === undefined) return undefined;
  const name = classes[type.vector];
  const visible = visibleName(home, name, at, names);
  if (visible) return { text: `${visible}(${args})`, imports: [] };
  if (!isFreeName(name, at, names)) return undefined;
  const file = { path: '', text: names.text, root: names.root, imports: names.imports };
  return { text: `${name}(${args})`, imports: importNames(home, [name], file) };
}

/** The plain type alone: no array and no variant. */
function argumentsOf({ text, dimensions }: ColumnType): string | undefined {
  if (/\b(?:ARRAY|with_variant)\b|\[\]/.test(text)) return undefined;
  if (dimensions !== undefined) return String(dimensions);
  return /^[\w.]+\s*(?:\(\s*\))?$/.test(text) ? '' : undefined;
}
