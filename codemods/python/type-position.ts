import type { Node } from 'web-tree-sitter';

const takesType =
  /^(Column|column|mapped_column|MappedColumn|add_column|alter_column|ARRAY|Array|with_variant|cast|type_coerce|Cast|TypeCoerce|Field|deferred|type_descriptor)$/;
const takesValueFirst = /^(cast|type_coerce|Cast|TypeCoerce)$/;
const typeKeyword =
  /^(type_|existing_type|sa_type|sa_column|sa_column_args|sa_column_kwargs|impl|item_type|base_type)$/;
/** `impl = Vector(3)` of a TypeDecorator, `sa.Vector = Vector`, `ischema_names["vector"] = Vector`. */
const takesTypeByName = /^impl$|\.(Vector|VECTOR|HALFVEC|SPARSEVEC)$|\bischema_names\[|^type_annotation_map$/;
const passesOn = new Set([
  'conditional_expression',
  'parenthesized_expression',
  'list',
  'tuple',
  'boolean_operator',
  'argument_list',
  'pair',
  'dictionary',
  'attribute',
]);

/** Is this name (`Vector`, `postgresql.VECTOR`) used as a column type, so that a class of values cannot be meant? */
export function isTypeUse(name: Node): boolean {
  const call = callOf(name);
  if (call && hasTypeArguments(call)) return true;
  if (call && hasValueArguments(call)) return false;
  return standsForType(call ?? name);
}

export function callOf(name: Node): Node | undefined {
  const parent = name.parent;
  return parent?.type === 'call' && parent.childForFieldName('function')?.id === name.id ? parent : undefined;
}

export function callArguments(call: Node): Node[] {
  const list = call.childForFieldName('arguments')?.namedChildren ?? [];
  return list.filter((one): one is Node => one !== null && one.type !== 'comment');
}

/** `(1536)`, `(dim=1536)`, `(length=64)`: what only a type takes. */
function hasTypeArguments(call: Node): boolean {
  const [first, ...rest] = callArguments(call);
  if (!first || rest.length > 0) return false;
  if (first.type === 'integer') return true;
  return (
    first.type === 'keyword_argument' &&
    /^(dim|dims|length)$/.test(first.childForFieldName('name')?.text ?? '')
  );
}

/** `([1, 2, 3])`, `("[1,2,3]")`, `({0: 1}, 3)`: what only a class of values takes. */
function hasValueArguments(call: Node): boolean {
  return /^(list|tuple|string|list_comprehension|dictionary)$/.test(callArguments(call)[0]?.type ?? '');
}

/** Does the expression end up where SQLAlchemy, Alembic or SQLModel expect a type? */
export function standsForType(expression: Node): boolean {
  let child = expression;
  for (let parent = child.parent; parent; child = parent, parent = parent.parent) {
    if (isCastValue(child, parent)) return false;
    if (parent.type === 'keyword_argument')
      return typeKeyword.test(parent.childForFieldName('name')?.text ?? '');
    if (parent.type === 'call') {
      if (takesType.test(lastName(parent.childForFieldName('function')))) return true;
      if (parent.childForFieldName('function')?.id !== child.id) return false;
    } else if (parent.type === 'assignment') {
      return takesTypeByName.test(parent.childForFieldName('left')?.text ?? '');
    } else if (!passesOn.has(parent.type)) {
      return false;
    }
  }
  return false;
}

/** The first argument of `cast(value, type)`. */
function isCastValue(argument: Node, list: Node): boolean {
  if (list.type !== 'argument_list' || list.firstNamedChild?.id !== argument.id) return false;
  const callee = list.parent?.childForFieldName('function') ?? null;
  return takesValueFirst.test(lastName(callee)) && argument.type !== 'keyword_argument';
}

function lastName(callee: Node | null): string {
  return (callee?.type === 'attribute' ? callee.childForFieldName('attribute') : callee)?.text ?? '';
}

export function isAnnotation(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'type') return true;
    if (/_statement$|^block$/.test(up.type)) return false;
  }
  return false;
}
