import type { ModuleUse } from '../javascript/modules.ts';
import {
  child,
  children,
  fieldOf,
  type Path,
  parentOf,
  type SyntaxNode,
  wrapped,
} from '../javascript/nodes.ts';
import type { Difference, File } from './difference.ts';
import type { NamedUse } from './names.ts';
import { isDistance } from './vocabulary.ts';

export const mikroOrm = 'pgvector/mikro-orm';

/** The distances of MikroORM take a column and a value; the entity manager was a third argument. */
export function distanceProblems({ script }: File, use: ModuleUse, names: readonly NamedUse[]): Difference[] {
  if (use.module !== mikroOrm) return [];
  const distances = names.filter(({ name }) => isDistance(name));
  return distances.flatMap((one) => calleesOf(one, script).flatMap((at) => problemOf(at, one.name) ?? []));
}

function calleesOf({ taken, use }: NamedUse, script: File['script']): Path[] {
  if (use) return use.kind === 'member' ? [use.element] : [];
  return taken.local ? script.references(taken.local) : [taken.element];
}

function problemOf(callee: Path, name: string): Difference | undefined {
  const call = parentOf(wrapped(callee));
  if (call?.node.type !== 'CallExpression' || fieldOf(wrapped(callee)) !== 'callee') return undefined;
  const [, value, manager, ...rest] = children(call.node, 'arguments');
  if (!value || !manager || rest.length > 0 || value.type === 'SpreadElement') return undefined;
  const isPlain = manager.type === 'Identifier' || isMember(manager);
  return {
    code: 'PGV052',
    at: manager,
    what: `\`${name}\` of \`${mikroOrm}\` takes two arguments in pgvector 0.3; the entity manager is ignored, and TypeScript refuses it`,
    outcome: 'the third goes',
    edits: [{ start: value.end, end: manager.end, text: '' }],
    since: '0.3.0',
    offers: 'it does without',
    objection: isPlain ? undefined : 'the third argument may do something',
  };
}

/** `this.em`, `orm.em` */
function isMember(node: SyntaxNode): boolean {
  const object = child(node, 'object');
  if (node.type !== 'MemberExpression' || node.computed === true || !object) return false;
  return /^(?:Identifier|ThisExpression)$/.test(object.type) || isMember(object);
}
