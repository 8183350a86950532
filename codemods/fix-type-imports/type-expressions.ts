import type { Node } from 'web-tree-sitter';
import { chainOf } from '../python/chain.ts';
import type { Names } from '../python/names.ts';
import { callOf, standsForType } from '../python/type-position.ts';
import { mayHaveForeignRoot } from './foreign-root.ts';
import { isKnownPackage } from './packages.ts';

/** A type under its full name, as Alembic renders those that are not SQLAlchemy's own: `app.types.Embedding(dim=3)`. */
export interface TypeExpression {
  /** `app.types.Embedding` */
  node: Node;
  root: Node;
  /** `app.types` */
  module: string;
  /** `Embedding` */
  type: string;
  /** The call, when it is called. */
  call: Node | undefined;
}

/** Names in revisions that stand for no module of their own: how SQLAlchemy and Alembic are imported, and pgvector's. */
const notOurs =
  'op|sa|sqla|postgresql|pg|mysql|sqlite|mssql|oracle|context|batch_op|batch|db|pgvector|self|cls';
const known = new Set(notOurs.split('|'));
/** A class: `AutoString`, `_JSON`. */
const className = /^_*[A-Z]/;
/** In none of the packages there is such a type: fix-vector-imports takes them from where they are. */
const vectors = /^(?:Vector|VECTOR|HALFVEC|SPARSEVEC)$/;
/**
 * Not the end of one sentence and the start of the next: something that can follow a type comes behind it. What is none of ours,
 * nearly everything in a revision, is turned away by its first letters.
 */
const dotted = new RegExp(
  String.raw`(?<![\w.])(?!(?:${notOurs})\b|_*[A-Z])([A-Za-z_]\w*)(?!\w)` +
    String.raw`(?=(?:[\s\\]*\.[\s\\]*\w+)*[\s\\]*\.[\s\\]*_*[A-Z]\w*[\s\\]*[(),.\]}#])`,
  'g',
);

/** A look without a parser: what it does not find, `unboundTypes` would not find either. */
export function hasTypeExpression(text: string): boolean {
  return mayHaveForeignRoot(text, known) && rootsIn(text).length > 0;
}

function rootsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(dotted), ([, root = '']) => root))];
}

/** Types under their full names whose first name nothing binds where they stand. */
export function unboundTypes(names: Names): TypeExpression[] {
  return rootsIn(names.text)
    .flatMap((root) => names.references(root))
    .filter((root) => names.resolve(root.text, root).length === 0)
    .map((root) => typeExpression(root, names))
    .filter((one) => one !== undefined)
    .sort((a, b) => a.node.startIndex - b.node.startIndex);
}

function typeExpression(root: Node, names: Names): TypeExpression | undefined {
  let node = root;
  while (node.parent?.type === 'attribute' && node.parent.childForFieldName('object')?.id === node.id) {
    node = node.parent;
    if (className.test(node.childForFieldName('attribute')?.text ?? '')) break;
  }
  const parts = chainOf(node, names)?.parts;
  const type = parts?.at(-1) ?? '';
  if (!parts || parts.length < 2 || !className.test(type) || /[^\w\s.\\]/.test(node.text)) return undefined;
  if (isKnownPackage(root.text) && vectors.test(type)) return undefined;
  const call = callOf(node);
  if (!standsForType(call ?? node)) return undefined;
  return { node, root, module: parts.slice(0, -1).join('.'), type, call };
}
