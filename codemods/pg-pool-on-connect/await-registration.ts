import { child, functionTypes, type Path, parentOf, type SyntaxNode } from '../javascript/nodes.ts';
import type { Handler } from './handlers.ts';

/**
 * The listener as `onConnect`, which is waited for: the text of its function, with the `await` that a listener did not need.
 * Undefined where it is something else than a function that stands here.
 */
export function awaitRegistration({ listener, registrations }: Handler, whole: string): string | undefined {
  const { node } = listener;
  const source = (start: number, end: number) => whole.slice(start, end);
  if (!functionTypes.has(node.type))
    return passedAlong(listener, registrations) ? source(node.start, node.end) : undefined;
  const body = child(node, 'body');
  if (body?.type !== 'BlockStatement') return source(node.start, node.end);
  const calls = registrations.map((at) => statementOf(at, node));
  if (calls.some((one) => one === undefined)) return source(node.start, node.end);
  const bare = calls.flatMap((one) =>
    one?.type === 'ExpressionStatement' ? [child(one, 'expression')] : [],
  );
  const missing = bare
    .filter((one) => one !== undefined && one.type !== 'AwaitExpression')
    .map((one) => one?.start ?? 0);
  if (missing.length === 0) return source(node.start, node.end);
  const start = node.async === true ? '' : 'async ';
  let text = start;
  let at = node.start;
  for (const place of missing) {
    text += `${source(at, place)}await `;
    at = place;
  }
  return text + source(at, node.end);
}

/** `pool.on('connect', registerTypes)` */
function passedAlong({ node }: Path, registrations: readonly Path[]): boolean {
  return registrations.some((one) => one.node.start === node.start && one.node.end === node.end);
}

/** The statement of the function's own body that holds a use; undefined when it stands deeper. */
function statementOf(at: Path, fn: SyntaxNode): SyntaxNode | undefined {
  for (let up: Path | undefined = at; up; up = parentOf(up)) {
    const block = parentOf(up);
    if (block?.node.type === 'BlockStatement' && parentOf(block)?.node === fn) return up.node;
    if (functionTypes.has(up.node.type)) return undefined;
  }
  return undefined;
}
