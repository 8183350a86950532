import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';

/** A call of a method on Alembic's `op`, on the connection that `op.get_bind()` gives, or on a batch of it. */
export interface Call {
  node: Node;
  method: string;
  /** `batch_op`: the `with` statement at whose end its operations run. */
  batch?: Node;
  /** Of a batch: `op.batch_alter_table(…)`. */
  opening?: Node;
}

/** All of them, in the order of the text; of a file that has no `op` of Alembic's, none. */
export function alembicCalls(names: Names): Call[] {
  const locals = new Set(importsOfOp(names));
  const direct = [...locals].flatMap((local) =>
    names
      .references(local)
      .filter((node) => isOp(node, names))
      .flatMap(methodCall),
  );
  const all = [...direct, ...direct.flatMap((call) => through(call, names))];
  return all.sort((a, b) => a.node.startIndex - b.node.startIndex);
}

/** The name by which the file calls Alembic's `op`. */
export function nameOfOp(names: Names): string {
  return importsOfOp(names)[0] ?? 'op';
}

function importsOfOp(names: Names): string[] {
  return names.imports
    .flatMap((statement) => statement.names)
    .filter((name) => name.path === 'alembic.op')
    .map((name) => name.local);
}

function isOp(node: Node, names: Names): boolean {
  const bindings = names.resolve(node.text, node);
  return bindings.length > 0 && bindings.every((one) => one.imported?.path === 'alembic.op');
}

function methodCall(object: Node): Call[] {
  const attribute = object.parent;
  if (attribute?.type !== 'attribute' || attribute.childForFieldName('object')?.id !== object.id) return [];
  const node = attribute.parent;
  if (node?.type !== 'call' || node.childForFieldName('function')?.id !== attribute.id) return [];
  return [{ node, method: attribute.childForFieldName('attribute')?.text ?? '' }];
}

/** `op.get_bind().execute(…)`, `bind = op.get_bind()` and `bind.execute(…)`, `with op.batch_alter_table(…) as batch_op:`. */
function through({ node, method }: Call, names: Names): Call[] {
  if (method === 'get_bind') {
    const target = node.parent?.type === 'assignment' ? node.parent.childForFieldName('left') : null;
    return target ? usesOf(target, names) : methodCall(node);
  }
  const target = node.parent?.type === 'as_pattern' ? node.parent.lastNamedChild?.firstNamedChild : null;
  const batch = method === 'batch_alter_table' ? withStatement(node) : undefined;
  return target && batch ? usesOf(target, names).map((call) => ({ ...call, batch, opening: node })) : [];
}

/** Calls on a name, where this is the one place in its scope that binds it. */
function usesOf(target: Node, names: Names): Call[] {
  const isBoundHere = (use: Node) => {
    const bindings = names.resolve(target.text, use);
    const last = bindings.filter((one) => one.node.startIndex < use.startIndex).at(-1);
    return last?.node.id === target.id;
  };
  return target.type === 'identifier'
    ? names.references(target.text).filter(isBoundHere).flatMap(methodCall)
    : [];
}

function withStatement(node: Node): Node | undefined {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'with_statement') return up;
    if (/_statement$|^block$/.test(up.type)) return undefined;
  }
  return undefined;
}
