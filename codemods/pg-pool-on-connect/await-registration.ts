import {
  callTypes,
  child,
  functionTypes,
  type Path,
  parentOf,
  type SyntaxNode,
} from '../javascript/nodes.ts';
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
  const bare = calls.flatMap((one) =>
    one?.type === 'ExpressionStatement' ? [child(one, 'expression')] : [],
  );
  const places = bare.flatMap((one) => (one && callTypes.has(one.type) ? [one.start] : []));
  const missing = [...new Set(places)].sort((a, b) => a - b);
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

/** The statement, however deep in the function's own body, that holds a use; undefined in a function inside of it. */
function statementOf(at: Path, fn: SyntaxNode): SyntaxNode | undefined {
  for (let up: Path | undefined = at; up && up.node !== fn; up = parentOf(up)) {
    if (/Statement$|Declaration$/.test(up.node.type)) return up.node;
    if (functionTypes.has(up.node.type)) return undefined;
  }
  return undefined;
}
