import type { Node, Tree } from 'web-tree-sitter';
import { LastOf } from '../../lib/last-of.ts';
import type { Names } from './names.ts';
import { callArguments } from './type-position.ts';

/** What a string literal says, or a name that is bound once to one; `undefined` when it is put together or formatted. */
export function stringOf(expression: Node | undefined, names: Names): string | undefined {
  if (expression?.type === 'identifier') return stringOf(assignedTo(expression, names), names);
  if (expression?.type === 'parenthesized_expression')
    return stringOf(expression.firstNamedChild ?? undefined, names);
  if (expression?.type === 'concatenated_string') {
    const parts = expression.namedChildren.map((part) => stringOf(part ?? undefined, names));
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
  }
  const [, prefix = '', , text = ''] = /^(\w*)("""|'''|"|')([\s\S]*)\2$/.exec(expression?.text ?? '') ?? [];
  if (expression?.type !== 'string' || /[fbt]/i.test(prefix) || text.includes('\\')) return undefined;
  return text;
}

/** The same for a whole number: `1536`, `1_536`, `DIMENSIONS`. */
export function integerOf(expression: Node | undefined, names: Names): number | undefined {
  if (expression?.type === 'identifier') return integerOf(assignedTo(expression, names), names);
  const digits = expression?.type === 'integer' ? expression.text.replaceAll('_', '') : '';
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** The value of a name that is bound once, by `name = value`; names that stand for names are not followed. */
export function assignedTo(name: Node, names: Names): Node | undefined {
  const [binding, ...more] = names.resolve(name.text, name);
  const assignment = binding?.node.parent;
  if (more.length > 0 || assignment?.type !== 'assignment') return undefined;
  const value = assignment.childForFieldName('right');
  return value?.type === 'identifier' ? undefined : (value ?? undefined);
}

export function positionalArguments(call: Node): readonly Node[] {
  return argumentsOf(call).positional;
}

export function keywordArgument(call: Node, name: string): Node | undefined {
  return argumentsOf(call).keywords.get(name);
}

/** The arguments of a call, splats aside: those without a name in their order, the others by their names. */
export interface Arguments {
  positional: readonly Node[];
  keywords: ReadonlyMap<string, Node>;
}

/** By the call's id; of one tree, because several questions are asked about one call, and then none. */
const known = new LastOf<Tree, Map<number, Arguments>>();

/** All at once, and once for a call: every look at a node is a call into WebAssembly. */
export function argumentsOf(call: Node): Arguments {
  const ofTree = known.of(call.tree, () => new Map());
  const read = ofTree.get(call.id) ?? readArguments(call);
  ofTree.set(call.id, read);
  return read;
}

function readArguments(call: Node): Arguments {
  const positional: Node[] = [];
  const keywords = new Map<string, Node>();
  for (const one of callArguments(call)) {
    if (one.type === 'keyword_argument') {
      const value = one.childForFieldName('value');
      const name = one.childForFieldName('name')?.text ?? '';
      if (value && !keywords.has(name)) keywords.set(name, value);
    } else if (!one.type.endsWith('_splat')) positional.push(one);
  }
  return { positional, keywords };
}

/** `Column` of `sa.Column(…)` and of `Column(…)`; '' when something else is called. */
export function calleeName(call: Node): string {
  const callee = call.type === 'call' ? call.childForFieldName('function') : null;
  return (callee?.type === 'attribute' ? callee.childForFieldName('attribute') : callee)?.text ?? '';
}
