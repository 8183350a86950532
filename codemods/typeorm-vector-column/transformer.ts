import { child, children, functionTypes, nameOf, type SyntaxNode, unwrap } from '../javascript/nodes.ts';
import { defaultOf, type Elsewhere, follow, type Place, type Unseen } from '../javascript/own-modules.ts';
import type { Script } from '../javascript/script.ts';
import { declaredFunction, passesArray, readsVector, writesVector } from '../javascript/vector-text.ts';
import type { File } from './file.ts';

/** Why a transformer can't go; undefined when it can. */
export function objectionTo(transformer: SyntaxNode, file: File): Objection | undefined {
  const verdict = judge(transformer, file);
  if (verdict === 'plain') return undefined;
  if (verdict === 'more')
    return { reason: 'this transformer does more than to make text of an array and back', isSeen: true };
  if (verdict === 'unread') return { reason: 'what this transformer does can not be read', isSeen: true };
  return { reason: `its transformer comes from \`${verdict.module}\`, where it is not found`, isSeen: false };
}

export interface Objection {
  reason: string;
  /** The transformer was read, as far as it can be. */
  isSeen: boolean;
}

/**
 * - `plain`: it writes and reads vectors as TypeORM itself does. `more`: it does something else. `unread`: its functions are not there to read.
 * - a module: it comes from there, and that is not found.
 */
type Verdict = 'plain' | 'more' | 'unread' | Unseen;

/** Of a transformer that stands here, or is a constant or an object of a class, of this file or of one that it is imported from. */
function judge(property: SyntaxNode, file: File): Verdict {
  const found = transformerOf(child(property, 'value'), file, file, longestWay);
  if ('module' in found) return found;
  const [to, from] = ['to', 'from'].map((name) => functionOf(found.members, name, found.script));
  if (!to || !from) return 'unread';
  const { script } = found;
  const asText = writesVector(to, script) && readsVector(from, script);
  // One that hands arrays on does nothing at all.
  return asText || [to, from].every((one) => passesArray(one, script)) ? 'plain' : 'more';
}

interface Transformer {
  script: Script;
  members: SyntaxNode[];
}

/** How many names are looked up on the way to it: `half` is `vectors`, which is `new Vectors()`. */
const longestWay = 5;

function transformerOf(
  written: SyntaxNode | undefined,
  at: Place,
  file: File,
  left: number,
): Transformer | Unseen {
  const value = unwrap(written);
  const members = (of: SyntaxNode | undefined, field: string) => ({
    script: at.script,
    members: children(of, field),
  });
  if (value?.type === 'ObjectExpression') return members(value, 'properties');
  if (value?.type === 'ClassDeclaration') return members(child(value, 'body'), 'body');
  const name = nameOf(value?.type === 'NewExpression' ? child(value, 'callee') : value);
  if (!value || name === undefined || left === 0 || !/^(?:NewExpression|Identifier)$/.test(value.type))
    return members(undefined, '');
  const found = follow(name, at, file.context.project);
  if (found && 'module' in found) return found;
  const home = found ?? { path: at.path, script: at.script, name };
  return transformerOf(declarationOf(home), home, file, left - 1);
}

/** What the only constant or class of that name is. */
function declarationOf({ name, script }: Elsewhere): SyntaxNode | undefined {
  if (name === 'default') return defaultOf(script);
  const [only, ...more] = script
    .find('VariableDeclarator', 'ClassDeclaration')
    .filter(({ node }) => nameOf(child(node, 'id')) === name);
  if (!only || more.length > 0) return undefined;
  return only.node.type === 'ClassDeclaration' ? only.node : child(only.node, 'init');
}

function functionOf(members: readonly SyntaxNode[], name: string, script: Script): SyntaxNode | undefined {
  const member = members.find((one) => nameOf(child(one, 'key')) === name);
  if (member?.type === 'ObjectMethod' || member?.type === 'ClassMethod') return member;
  const value = unwrap(child(member, 'value'));
  if (value?.type === 'Identifier') return declaredFunction(nameOf(value) ?? '', script);
  return value && functionTypes.has(value.type) ? value : undefined;
}
