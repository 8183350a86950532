import type { Node } from 'web-tree-sitter';
import { fieldType } from '../django/fields.ts';
import { djangoIndex } from '../django/indexes.ts';
import { attributeOf } from '../django/operations.ts';
import { type KnownType, knownType } from '../django/schema.ts';
import type { Names } from '../python/names.ts';
import { type Found, foundIndex } from './found.ts';

/** The indexes that models declare in their `Meta`; fields of bases in the same file are theirs as well. */
export function inModels(names: Names): Found[] {
  const classes = names.root.namedChildren.filter((one) => one?.type === 'class_definition');
  return classes.flatMap((definition) => {
    const list = definition && indexesOf(definition);
    const calls = list?.namedChildren.filter((one) => one?.type === 'call') ?? [];
    return calls.flatMap((call) => {
      if (!call || !definition) return [];
      return foundIndex(djangoIndex(call, names), (field) => typeIn(definition, field, names, 0)) ?? [];
    });
  });
}

function indexesOf(definition: Node): Node | undefined {
  const body = definition.childForFieldName('body')?.namedChildren ?? [];
  const meta = body.find(
    (one) => one?.type === 'class_definition' && one.childForFieldName('name')?.text === 'Meta',
  );
  const value = meta ? attributeOf(meta, 'indexes') : undefined;
  return value?.type === 'list' || value?.type === 'tuple' ? value : undefined;
}

/** Bases of bases further up than this are nobody's. */
const deepest = 5;

function typeIn(definition: Node, field: string, names: Names, depth: number): KnownType | undefined {
  const value = attributeOf(definition, field);
  if (value) return knownType(fieldType(value, names));
  const bases = definition.childForFieldName('superclasses')?.namedChildren ?? [];
  for (const base of depth < deepest ? bases : []) {
    const [binding] = base?.type === 'identifier' ? names.resolve(base.text, base) : [];
    const own = binding?.node.parent;
    const found = own?.type === 'class_definition' ? typeIn(own, field, names, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
