import { moduleUses } from '../javascript/modules.ts';
import {
  child,
  children,
  memberTypes,
  type Path,
  parentOf,
  propertyOf,
  stringOf,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { objectUses } from '../javascript/uses.ts';

/** `pool.on('connect', …)` as a statement, with a function in which pgvector's types are registered. */
export interface Handler {
  statement: Path;
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
    if (stringOf(event) !== 'connect' || !listener || statement?.node.type !== 'ExpressionStatement')
      return [];
    const own = registrations.filter(({ node }) => node.start >= listener.start && node.end <= listener.end);
    if (own.length === 0) return [];
    return [{ statement, call, listener: call.get('arguments', 1), registrations: own }];
  });
}

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
