import {
  callTypes,
  child,
  fieldOf,
  functionTypes,
  memberTypes,
  type Path,
  parentOf,
  propertyOf,
  wrapped,
} from '../javascript/nodes.ts';

/**
 * How a function's caller comes to wait for a call in it.
 * - `waited`: it does as it stands. `missing`: it would with `await` at `at`; `void`: with `await` in place of that word.
 * - `hidden`: it does not, or that does not show.
 */
export type Waiting =
  | { kind: 'waited' | 'hidden' }
  | { kind: 'missing'; at: number }
  | { kind: 'void'; start: number; end: number; isResult: boolean };

/** `callee`: what is called, in the body of the function `fn`. */
export function waitingOf(callee: Path, fn: Path): Waiting {
  const promise = promiseOf(callee);
  const around = promise && parentOf(promise);
  if (!promise || !around) return hidden;
  const isResult = around.node === fn.node && fieldOf(promise) === 'body';
  if (isResult || isStatementOf('ReturnStatement', around, fn)) return { kind: 'waited' };
  if (around.node.type === 'AwaitExpression') return isInBody(around, fn) ? { kind: 'waited' } : hidden;
  if (isStatementOf('ExpressionStatement', around, fn)) return { kind: 'missing', at: promise.node.start };
  if (around.node.type !== 'UnaryExpression' || around.node.operator !== 'void') return hidden;
  const beyond = parentOf(wrapped(around));
  const start = around.node.start;
  const end = promise.node.start;
  if (beyond?.node === fn.node) return { kind: 'void', start, end, isResult: true };
  return beyond && isStatementOf('ExpressionStatement', beyond, fn)
    ? { kind: 'void', start, end, isResult: false }
    : hidden;
}

const hidden: Waiting = { kind: 'hidden' };

/** The call, with `.then(…)`, `.catch(…)` and `.finally(…)` after it, or all of `Promise.all([…])`. */
function promiseOf(callee: Path): Path | undefined {
  let call = parentOf(wrapped(callee));
  if (!call || !callTypes.has(call.node.type) || fieldOf(wrapped(callee)) !== 'callee') return undefined;
  for (;;) {
    const value: Path = wrapped(call);
    const around = parentOf(value);
    if (around?.node.type === 'ArrayExpression') {
      const all = parentOf(around);
      if (!all || !isAll(all)) return value;
      call = all;
      continue;
    }
    if (!around || !memberTypes.has(around.node.type) || fieldOf(value) !== 'object') return value;
    const chained = parentOf(around);
    if (!chained || !/^(?:then|catch|finally)$/.test(propertyOf(around.node) ?? '')) return undefined;
    if (!callTypes.has(chained.node.type) || fieldOf(around) !== 'callee') return undefined;
    call = chained;
  }
}

/** `Promise.all`, and its like that wait for all. */
function isAll({ node }: Path): boolean {
  const callee = child(node, 'callee');
  const name = child(callee, 'object')?.name;
  return (
    callTypes.has(node.type) &&
    name === 'Promise' &&
    /^all(?:Settled)?$/.test(propertyOf(callee ?? node) ?? '')
  );
}

function isStatementOf(type: string, at: Path, fn: Path): boolean {
  return at.node.type === type && isInBody(at, fn);
}

/** Is this in the function itself, and not in one within it? */
function isInBody(at: Path, fn: Path): boolean {
  for (let up: Path | undefined = at; up; up = parentOf(up)) {
    if (up.node === fn.node) return true;
    if (functionTypes.has(up.node.type)) return false;
  }
  return false;
}
