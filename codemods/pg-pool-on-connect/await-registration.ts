import { functionTypes, type Path } from '../javascript/nodes.ts';
import type { Handler } from './handlers.ts';
import { type Waiting, waitingOf } from './waiting.ts';

/**
 * The listener as `onConnect`, which is waited for: the text of its function, with the `await` that a listener did not need.
 * Undefined where it is something else than a function that stands here, or where it does not show what would be waited for.
 */
export function awaitRegistration({ listener, registrations }: Handler, whole: string): string | undefined {
  const { node } = listener;
  if (!functionTypes.has(node.type))
    return passedAlong(listener, registrations) ? whole.slice(node.start, node.end) : undefined;
  if (node.generator === true) return undefined;
  const waiting = registrations.map((at) => waitingOf(at, listener));
  if (waiting.some(({ kind }) => kind === 'hidden')) return undefined;
  const changes = new Map(waiting.flatMap((one) => change(one)));
  const isMissing = [...changes.values()].some(({ text }) => text !== '');
  let text = isMissing && node.async !== true ? 'async ' : '';
  let at = node.start;
  for (const [start, one] of [...changes].sort(([a], [b]) => a - b)) {
    text += whole.slice(at, start) + one.text;
    at = one.end;
  }
  return text + whole.slice(at, node.end);
}

function change(one: Waiting): [number, { end: number; text: string }][] {
  if (one.kind === 'missing') return [[one.at, { end: one.at, text: 'await ' }]];
  // `(client) => void registerTypes(client)` gives back the promise then.
  if (one.kind === 'void') return [[one.start, { end: one.end, text: one.isResult ? '' : 'await ' }]];
  return [];
}

/** `pool.on('connect', registerTypes)` */
function passedAlong({ node }: Path, registrations: readonly Path[]): boolean {
  return registrations.some((one) => one.node.start === node.start && one.node.end === node.end);
}
