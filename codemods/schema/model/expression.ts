import type { Node } from 'web-tree-sitter';
import type { Place } from '../facts.ts';

/** What models are written in, as data that outlives the tree: it is asked for from other files as well. */
export type Expression = Place &
  (
    | { kind: 'name'; name: string }
    | { kind: 'attribute'; object: Expression; name: string }
    | {
        kind: 'call';
        callee: Expression;
        positional: readonly Expression[];
        keywords: ReadonlyMap<string, Expression>;
      }
    | { kind: 'subscript'; object: Expression; items: readonly Expression[] }
    | { kind: 'string'; value: string }
    | { kind: 'format'; parts: readonly (string | Expression)[] }
    | { kind: 'number'; value: number }
    | { kind: 'list'; items: readonly Expression[] }
    | { kind: 'dictionary'; entries: readonly (readonly [Expression, Expression])[] }
    | { kind: 'splat'; value: Expression }
    | { kind: 'binary'; operator: string; left: Expression; right: Expression }
    | { kind: 'either'; options: readonly Expression[] }
    | { kind: 'lambda'; body: Expression }
    | { kind: 'none' }
    | { kind: 'other' }
  );

/** What is nested deeper is no type, and no table. */
const deepest = 40;

export function expressionOf(node: Node | null | undefined, depth = 0): Expression {
  if (!node) return { kind: 'other', start: 0, end: 0 };
  const place = { start: node.startIndex, end: node.endIndex };
  if (depth > deepest) return { kind: 'other', ...place };
  const inner = (one: Node | null | undefined) => expressionOf(one, depth + 1);
  const children = (of: Node | null | undefined) =>
    (of?.namedChildren ?? []).flatMap((one) => (one && one.type !== 'comment' ? [inner(one)] : []));
  switch (node.type) {
    case 'identifier':
      return { kind: 'name', name: node.text, ...place };
    case 'attribute':
    case 'member_type':
      return {
        kind: 'attribute',
        object: inner(node.childForFieldName('object') ?? node.namedChild(0)),
        name: (node.childForFieldName('attribute') ?? node.lastNamedChild)?.text ?? '',
        ...place,
      };
    case 'call':
      return { ...callOf(node, inner), ...place };
    case 'subscript':
      return {
        kind: 'subscript',
        object: inner(node.childForFieldName('value')),
        items: node.childrenForFieldName('subscript').flatMap((one) => unpacked(inner(one))),
        ...place,
      };
    case 'generic_type': {
      const [object, parameters] = node.namedChildren;
      return { kind: 'subscript', object: inner(object), items: children(parameters), ...place };
    }
    case 'type':
    case 'parenthesized_expression':
    case 'expression_statement':
      return node.namedChildCount === 1 ? inner(node.firstNamedChild) : { kind: 'other', ...place };
    case 'string':
      return { ...stringOf(node, inner), ...place };
    case 'concatenated_string': {
      const parts = children(node).flatMap((one) => (one.kind === 'format' ? one.parts : [one]));
      const texts = parts.map((one) =>
        typeof one === 'string' ? one : one.kind === 'string' ? one.value : one,
      );
      return texts.every((one) => typeof one === 'string')
        ? { kind: 'string', value: texts.join(''), ...place }
        : { kind: 'format', parts: texts, ...place };
    }
    case 'integer': {
      const digits = node.text.replaceAll('_', '');
      return /^\d+$/.test(digits)
        ? { kind: 'number', value: Number(digits), ...place }
        : { kind: 'other', ...place };
    }
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return { kind: 'list', items: children(node), ...place };
    case 'dictionary':
      return {
        kind: 'dictionary',
        entries: node.namedChildren.flatMap((one) =>
          one?.type === 'pair'
            ? [[inner(one.childForFieldName('key')), inner(one.childForFieldName('value'))] as const]
            : [],
        ),
        ...place,
      };
    case 'list_splat':
      return { kind: 'splat', value: inner(node.firstNamedChild), ...place };
    case 'binary_operator':
    case 'boolean_operator':
      return {
        kind: 'binary',
        operator: node.childForFieldName('operator')?.text ?? '',
        left: inner(node.childForFieldName('left')),
        right: inner(node.childForFieldName('right')),
        ...place,
      };
    case 'union_type': {
      const [left, right] = node.namedChildren;
      return { kind: 'binary', operator: '|', left: inner(left), right: inner(right), ...place };
    }
    case 'conditional_expression': {
      const [first, , last] = node.namedChildren;
      return { kind: 'either', options: [inner(first), inner(last)], ...place };
    }
    case 'lambda':
      return { kind: 'lambda', body: inner(node.childForFieldName('body')), ...place };
    case 'true':
    case 'false':
      return { kind: 'name', name: node.text, ...place };
    case 'none':
      return { kind: 'none', ...place };
    default:
      return { kind: 'other', ...place };
  }
}

type Inner = (node: Node | null | undefined) => Expression;
type Bare<Kind extends Expression['kind']> = Omit<Extract<Expression, { kind: Kind }>, 'start' | 'end'>;

function callOf(node: Node, inner: Inner): Bare<'call'> {
  const positional: Expression[] = [];
  const keywords = new Map<string, Expression>();
  for (const one of node.childForFieldName('arguments')?.namedChildren ?? []) {
    if (!one || one.type === 'comment') continue;
    if (one.type === 'keyword_argument')
      keywords.set(one.childForFieldName('name')?.text ?? '', inner(one.childForFieldName('value')));
    else if (one.type !== 'dictionary_splat') positional.push(inner(one));
  }
  return { kind: 'call', callee: inner(node.childForFieldName('function')), positional, keywords };
}

function stringOf(node: Node, inner: Inner): Bare<'string'> | Bare<'format'> | Bare<'other'> {
  const [, prefix = '', , value = ''] = /^(\w*)("""|'''|"|')([\s\S]*)\2$/.exec(node.text) ?? [];
  if (/f/i.test(prefix)) {
    const parts = node.namedChildren.flatMap((one): (string | Expression)[] => {
      if (one?.type === 'string_content') return [one.text];
      return one?.type === 'interpolation' ? [inner(one.firstNamedChild)] : [];
    });
    return { kind: 'format', parts };
  }
  if (/[bt]/i.test(prefix) || (value.includes('\\') && !/r/i.test(prefix))) return { kind: 'other' };
  return { kind: 'string', value };
}

/** `Annotated[list[float], x]` has a tuple in its brackets. */
function unpacked(expression: Expression): readonly Expression[] {
  return expression.kind === 'list' ? expression.items : [expression];
}

/** `Column` of `sa.Column(…)` and of `Column(…)`; '' when something else is called. */
export function calledName(expression: Expression | undefined): string {
  return expression?.kind === 'call' ? lastName(expression.callee) : '';
}

export function lastName(expression: Expression | undefined): string {
  return expression?.kind === 'name' || expression?.kind === 'attribute' ? expression.name : '';
}

/** `sa.dialects.postgresql` of names alone; undefined for everything else. */
export function dotted(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind !== 'attribute') return undefined;
  const object = dotted(expression.object);
  return object === undefined ? undefined : `${object}.${expression.name}`;
}
