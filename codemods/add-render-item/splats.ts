import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';

/**
 * What `**options` of a call may hold.
 * - `own`: the file makes it, so a file that never says `render_item` puts none in.
 * - `flask-migrate`: what the application gave to `Migrate(…)`; `assignment` is the statement that fetches it.
 */
export type Splat =
  | { kind: 'own' }
  | { kind: 'flask-migrate'; name: string; assignment: Node }
  | { kind: 'unknown' };

export function splatOf(value: Node, names: Names): Splat {
  if (value.type === 'dictionary') return { kind: 'own' };
  if (value.type !== 'identifier') return { kind: 'unknown' };
  const bindings = names.resolve(value.text, value);
  const [first, ...more] = bindings.map(({ node }) => assigned(node));
  if (first && more.length === 0 && /\.configure_args$/.test(first.value)) {
    return { kind: 'flask-migrate', name: value.text, assignment: first.statement };
  }
  const isOwn = bindings.length > 0 && bindings.every(({ node }) => isParameter(node) || makesDict(node));
  return isOwn ? { kind: 'own' } : { kind: 'unknown' };
}

function assigned(node: Node): { statement: Node; value: string } | undefined {
  const assignment = node.parent?.type === 'assignment' ? node.parent : undefined;
  const right = assignment?.childForFieldName('right');
  const statement = assignment?.parent;
  return right && statement?.type === 'expression_statement' ? { statement, value: right.text } : undefined;
}

/** `**options` of the function around: what its callers in this file give. */
function isParameter(node: Node): boolean {
  return node.parent?.type === 'dictionary_splat_pattern';
}

function makesDict(node: Node): boolean {
  return /^(?:\{|dict\()/.test(assigned(node)?.value ?? '');
}
