import type { Node } from 'web-tree-sitter';
import type { Names } from '../../python/names.ts';
import type { Place } from '../facts.ts';
import { type Expression, expressionOf } from './expression.ts';

/** What a class body says of one name. */
export interface Attribute extends Place {
  name: string;
  annotation: Expression | undefined;
  value: Expression | undefined;
  /** Of a method: its decorators as written, and what it returns. */
  decorators: readonly string[];
}

export interface ClassFacts extends Place {
  name: string;
  bases: readonly Expression[];
  keywords: ReadonlyMap<string, Expression>;
  decorators: readonly string[];
  attributes: readonly Attribute[];
}

/** What a module binds that a model may be made of, as plain data. */
export interface ModuleFacts {
  /** Relative to the repository. */
  path: string;
  text: string;
  classes: readonly ClassFacts[];
  /** Of its own level, the last that binds the name. */
  values: ReadonlyMap<string, Expression>;
  /** What a function of its own level returns, where it returns one thing. */
  functions: ReadonlyMap<string, Expression>;
  /** Local name to dotted path. */
  imports: ReadonlyMap<string, string>;
  /** Modules of `from … import *`. */
  stars: readonly string[];
  /** Every `Table(…)` and `Index(…)`, wherever it stands, with the name that it is bound to. */
  calls: readonly { name: string; call: Expression }[];
}

export function moduleFacts(path: string, names: Names): ModuleFacts {
  const { root, text, imports } = names;
  const values = new Map<string, Expression>();
  const functions = new Map<string, Expression>();
  for (const statement of statementsIn(root)) {
    const [name, value] = bound(statement);
    if (name && value) values.set(name, expressionOf(value));
    if (statement.type === 'function_definition') {
      const [only, ...more] = returnsOf(statement);
      if (only && more.length === 0) functions.set(statement.childForFieldName('name')?.text ?? '', only);
    }
  }
  return {
    path,
    text,
    values,
    functions,
    classes: /\bclass\b/.test(text)
      ? root.descendantsOfType('class_definition').flatMap((one) => (one ? [classFacts(one)] : []))
      : [],
    imports: new Map(
      imports.flatMap((one) => one.names.map(({ local, path }): [string, string] => [local, path])),
    ),
    stars: imports.filter(({ star }) => star).map(({ module }) => module),
    calls: /\b(?:Table|Index)\s*\(/.test(text) ? callsIn(root) : [],
  };
}

/** Those of a module, also in an `if` or a `try`. */
function statementsIn(block: Node): Node[] {
  return block.namedChildren.flatMap((one) => {
    if (!one) return [];
    if (!/^(?:if|try|with)_statement$|^(?:else|elif|except|finally)_clause$/.test(one.type)) return [one];
    const blocks = one.namedChildren.filter((part) => part && /^block$|_clause$/.test(part.type));
    return blocks.flatMap((part) => (part ? statementsIn(part) : []));
  });
}

/** `name = value`, `name: Annotation = value`, `type Name = value`. */
function bound(statement: Node): [string | undefined, Node | null | undefined] {
  if (statement.type === 'type_alias_statement')
    return [statement.childForFieldName('left')?.text, statement.childForFieldName('right')];
  const assignment = statement.type === 'expression_statement' ? statement.firstNamedChild : undefined;
  if (assignment?.type !== 'assignment') return [undefined, undefined];
  const left = assignment.childForFieldName('left');
  return [left?.type === 'identifier' ? left.text : undefined, assignment.childForFieldName('right')];
}

function classFacts(definition: Node): ClassFacts {
  const list = definition.childForFieldName('superclasses');
  const keywords = new Map<string, Expression>();
  const bases: Expression[] = [];
  for (const one of list?.namedChildren ?? []) {
    if (one?.type === 'keyword_argument')
      keywords.set(one.childForFieldName('name')?.text ?? '', expressionOf(one.childForFieldName('value')));
    else if (one && one.type !== 'comment') bases.push(expressionOf(one));
  }
  const body = definition.childForFieldName('body');
  return {
    name: definition.childForFieldName('name')?.text ?? '',
    bases,
    keywords,
    decorators: decoratorsOf(definition),
    attributes: body ? statementsIn(body).flatMap(attributeOf) : [],
    start: definition.startIndex,
    end: definition.endIndex,
  };
}

function attributeOf(statement: Node): Attribute[] {
  const place = { start: statement.startIndex, end: statement.endIndex };
  if (statement.type === 'decorated_definition') {
    const definition = statement.childForFieldName('definition');
    if (definition?.type !== 'function_definition') return [];
    const name = definition.childForFieldName('name')?.text ?? '';
    const [value] = returnsOf(definition);
    return [{ name, annotation: undefined, value, decorators: decoratorsOf(definition), ...place }];
  }
  if (statement.type === 'function_definition') {
    const name = statement.childForFieldName('name')?.text ?? '';
    if (!/^(?:load_dialect_impl|get_col_spec|__init__|__tablename__|__table_args__)$/.test(name)) return [];
    return returnsOf(statement).map((value) => ({
      name: `${name}()`,
      annotation: undefined,
      value,
      decorators: [],
      ...place,
    }));
  }
  const assignment = statement.type === 'expression_statement' ? statement.firstNamedChild : undefined;
  if (assignment?.type !== 'assignment') return [];
  const left = assignment.childForFieldName('left');
  if (left?.type !== 'identifier') return [];
  const annotation = assignment.childForFieldName('type');
  const value = assignment.childForFieldName('right');
  return [
    {
      name: left.text,
      annotation: annotation ? expressionOf(annotation) : undefined,
      value: value ? expressionOf(value) : undefined,
      decorators: [],
      ...place,
    },
  ];
}

function decoratorsOf(definition: Node): string[] {
  if (definition.parent?.type !== 'decorated_definition') return [];
  return definition.parent.namedChildren.flatMap((one) =>
    one?.type === 'decorator' ? [one.text.slice(1).trim()] : [],
  );
}

function returnsOf(definition: Node): Expression[] {
  return definition
    .descendantsOfType('return_statement')
    .flatMap((one) => (one?.firstNamedChild ? [expressionOf(one.firstNamedChild)] : []));
}

function callsIn(root: Node): { name: string; call: Expression }[] {
  return root.descendantsOfType('call').flatMap((one) => {
    const callee = one?.childForFieldName('function')?.text ?? '';
    if (!one || !/(?:^|\.)(?:Table|Index)$/.test(callee)) return [];
    const target = one.parent?.type === 'assignment' ? one.parent.childForFieldName('left') : undefined;
    return [{ name: target?.text ?? '', call: expressionOf(one) }];
  });
}
