import type { Context } from '../engine/types.ts';
import {
  allChildren,
  child,
  children,
  functionTypes,
  memberTypes,
  nameOf,
  type Path,
  parentOf,
  propertyOf,
  type SyntaxNode,
  stringOf,
} from '../javascript/nodes.ts';
import { packageUses } from '../javascript/package-uses.ts';
import type { Script } from '../javascript/script.ts';
import { objectUses } from '../javascript/uses.ts';

/** `pool.on('connect', …)` with a function in which pgvector's types are registered. */
export interface Handler {
  /** Undefined where the call is not a statement by itself: `new Pool().on('connect', …)`. */
  statement: Path | undefined;
  call: Path;
  /** `on`, `addListener`, `once`, … */
  method: string;
  /** The second argument. */
  listener: Path;
  /** What the listener is called where it stands elsewhere in the file: `setUp`, `this.setUp`. */
  name: string | undefined;
  /** Uses of `registerTypes` (or `registerType`) in it. */
  registrations: Path[];
}

const listening = /^(?:on|once|addListener|prependListener|prependOnceListener)$/;

export function handlers(script: Script, context: Context): Handler[] {
  const registrations = registrationUses(script, context);
  return script.find('CallExpression').flatMap((call) => {
    const callee = child(call.node, 'callee');
    const [event, listener] = children(call.node, 'arguments');
    const statement = parentOf(call);
    const method = callee && memberTypes.has(callee.type) ? (propertyOf(callee) ?? '') : '';
    if (!listening.test(method) || stringOf(event) !== 'connect' || !listener) return [];
    if (isClient(child(callee, 'object'), script)) return [];
    const name = nameOfListener(listener);
    const bodies = name === undefined ? [listener] : [listener, ...functionsCalled(name, script)];
    const own = registrations.filter(({ node }) => bodies.some((one) => isIn(node, one)));
    const isElsewhere = own.length > 0 && !own.some(({ node }) => isIn(node, listener));
    if (own.length === 0 || isGivenNothing(listener)) return [];
    const isAlone = statement?.node.type === 'ExpressionStatement';
    return [
      {
        statement: isAlone ? statement : undefined,
        call,
        method,
        listener: call.get('arguments', 1),
        name: isElsewhere ? name : undefined,
        registrations: own,
      },
    ];
  });
}

/** Does a function of its own use `this`, which is the pool in a listener, or what else it is given? */
export function isToldMore(listener: SyntaxNode): boolean {
  const uses = (node: SyntaxNode): boolean =>
    node.type === 'ThisExpression' ||
    (node.type === 'Identifier' && nameOf(node) === 'arguments') ||
    allChildren(node).some((one) => (ownThis.has(one.type) ? false : uses(one)));
  return ownThis.has(listener.type) && uses(listener);
}

const ownThis: ReadonlySet<string> = new Set(['FunctionExpression', 'FunctionDeclaration', 'ObjectMethod']);

function isIn(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** What listens to a socket takes no client. */
function isGivenNothing(listener: SyntaxNode): boolean {
  return functionTypes.has(listener.type) && children(listener, 'params').length === 0;
}

/** A single client says that it is connected, too, and whoever connects it waits for that. */
function isClient(object: SyntaxNode | undefined, script: Script): boolean {
  const name = nameOf(object);
  if (name === undefined) return false;
  return script.find('VariableDeclarator').some(({ node }) => {
    const made = child(node, 'init');
    const callee = made?.type === 'NewExpression' ? child(made, 'callee') : undefined;
    const type = callee && (memberTypes.has(callee.type) ? propertyOf(callee) : nameOf(callee));
    return nameOf(child(node, 'id')) === name && /Client$/.test(type ?? '');
  });
}

/** `setUp`, `this.setUp`, `this.setUp.bind(this)` */
function nameOfListener(listener: SyntaxNode): string | undefined {
  if (listener.type === 'Identifier') return nameOf(listener);
  if (memberTypes.has(listener.type)) {
    const name = propertyOf(listener);
    return name === undefined ? undefined : `${nameOf(child(listener, 'object')) ?? 'this'}.${name}`;
  }
  const callee = child(listener, 'callee');
  const isBound = callee && memberTypes.has(callee.type) && propertyOf(callee) === 'bind';
  const bound = isBound ? child(callee, 'object') : undefined;
  return bound && nameOfListener(bound);
}

function functionsCalled(name: string, script: Script): SyntaxNode[] {
  const own = name.split('.').at(-1);
  const declared = script.find('FunctionDeclaration', 'VariableDeclarator', 'AssignmentExpression');
  const members = script.find('ClassMethod', 'ClassProperty', 'ObjectMethod', 'ObjectProperty');
  return [...declared, ...members]
    .map(({ node }) => node)
    .filter((node) => nameOf(child(node, 'id') ?? child(node, 'key') ?? child(node, 'left')) === own);
}

/** The function where it is used: `registerTypes`, or `pgvector.registerTypes`. */
function registrationUses(script: Script, context: Context): Path[] {
  const uses = packageUses({ script, context }, (module) => module === 'pgvector/pg');
  const taken = uses.flatMap(({ names }) => names);
  return taken.flatMap(({ imported, local, element }) => {
    if (/^registerTypes?$/.test(imported)) return local ? script.references(local) : [element];
    if (!local || (imported !== 'default' && imported !== '*')) return [];
    return objectUses(script, local).flatMap(({ kind, name, element, at }) => {
      if (kind === 'whole') return [at];
      return kind === 'member' && /^registerTypes?$/.test(name) ? [element] : [];
    });
  });
}
