import { moduleUses } from '../javascript/modules.ts';
import {
  allChildren,
  child,
  children,
  memberTypes,
  nameOf,
  type Path,
  parentOf,
  propertyOf,
  type SyntaxNode,
  stringOf,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { objectUses } from '../javascript/uses.ts';

/** `pool.on('connect', …)` with a function in which pgvector's types are registered. */
export interface Handler {
  /** Undefined where the call is not a statement by itself: `new Pool().on('connect', …)`. */
  statement: Path | undefined;
  call: Path;
  /** The second argument. */
  listener: Path;
  /** Uses of `registerTypes` (or `registerType`) in it. */
  registrations: Path[];
}

export function handlers(script: Script): Handler[] {
  const registrations = registrationUses(script);
  return script.find('CallExpression').flatMap((call) => {
    const callee = child(call.node, 'callee');
    const [event, listener] = children(call.node, 'arguments');
    const statement = parentOf(call);
    if (!callee || !memberTypes.has(callee.type) || !/^(?:on|addListener)$/.test(propertyOf(callee) ?? ''))
      return [];
    if (stringOf(event) !== 'connect' || !listener) return [];
    const own = registrations.filter(({ node }) => node.start >= listener.start && node.end <= listener.end);
    if (own.length === 0) return [];
    const isAlone = statement?.node.type === 'ExpressionStatement';
    return [
      {
        statement: isAlone ? statement : undefined,
        call,
        listener: call.get('arguments', 1),
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

/** The function where it is used: `registerTypes`, or `pgvector.registerTypes`. */
function registrationUses(script: Script): Path[] {
  const taken = moduleUses(script, (module) => module === 'pgvector/pg').flatMap(({ names }) => names);
  return taken.flatMap(({ imported, local }) => {
    if (!local) return [];
    if (/^registerTypes?$/.test(imported)) return script.references(local);
    if (imported !== 'default' && imported !== '*') return [];
    return objectUses(script, local).flatMap(({ kind, name, element, at }) => {
      if (kind === 'whole') return [at];
      return kind === 'member' && /^registerTypes?$/.test(name) ? [element] : [];
    });
  });
}
