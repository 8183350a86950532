import { calledName, type Expression, lastName } from './expression.ts';
import type { Within } from './model-type.ts';
import type { ClassFacts, ModuleFacts } from './module-facts.ts';
import type { ModelScope } from './scope.ts';

/** What `type_annotation_map` says, by what it is about in one spelling. */
export type TypeMap = ReadonlyMap<string, { type: Expression; within: Within }>;

/** What an annotation says of a column, beside what its value says. */
export interface Annotated {
  /** `mapped_column(Vector(3))` or `Field(sa_type=…)` of an `Annotated[…]`. */
  call?: { call: Expression; within: Within };
  /** By the map. */
  type?: { type: Expression; within: Within };
}

/** The inside of `Mapped[…]`; undefined where an annotation is none. */
export function insideOfMapped(annotation: Expression | undefined): Expression | undefined {
  if (annotation?.kind !== 'subscript' || !/^(?:Mapped|MappedColumn)$/.test(lastName(annotation.object)))
    return undefined;
  return annotation.items[0];
}

export function readAnnotation(
  written: Expression,
  module: ModuleFacts,
  map: TypeMap,
  scope: ModelScope,
): Annotated {
  const seen: Annotated = {};
  let at: { expression: Expression; module: ModuleFacts } | undefined = { expression: written, module };
  for (let depth = 0; at && depth < 8; depth++) {
    const { expression, module }: { expression: Expression; module: ModuleFacts } = at;
    const key = spelled(expression, module, scope);
    const type = key === undefined ? undefined : map.get(key);
    if (type && !seen.type) seen.type = type;
    const annotated = annotatedIn(expression, module, scope);
    const [inner, ...others] = annotated ?? [];
    const call = others.find((one) => /^(?:mapped_column|MappedColumn|Field|Column)$/.test(calledName(one)));
    if (call && !seen.call) seen.call = { call, within: { module } };
    at = inner ? { expression: inner, module } : next(expression, module, scope);
  }
  return seen;
}

type Place = { expression: Expression; module: ModuleFacts };

/** Without `| None` and `Optional[…]`, and what a name stands for. */
function next(expression: Expression, module: ModuleFacts, scope: ModelScope): Place | undefined {
  const only = withoutNone(expression);
  if (only) return { expression: only, module };
  if (expression.kind === 'string' && /^[A-Za-z_]\w*$/.test(expression.value))
    return { expression: { ...expression, kind: 'name', name: expression.value }, module };
  if (expression.kind !== 'name' && expression.kind !== 'attribute') return undefined;
  const target = scope.follow(expression, module);
  return target?.kind === 'value' && /^(?:subscript|binary|call)$/.test(target.value.kind)
    ? { expression: aliased(target.value), module: target.module }
    : undefined;
}

/** What `TypeAliasType("Embedding", …)` stands for. */
function aliased(value: Expression): Expression {
  const [, inner] = value.kind === 'call' && calledName(value) === 'TypeAliasType' ? value.positional : [];
  return inner ?? value;
}

function withoutNone(expression: Expression): Expression | undefined {
  const options = optionsOf(expression);
  const [only, ...more] = options.filter(({ kind }) => kind !== 'none');
  return options.length > 1 && only && more.length === 0 ? only : undefined;
}

function optionsOf(expression: Expression): Expression[] {
  if (expression.kind === 'binary' && expression.operator === '|')
    return [...optionsOf(expression.left), ...optionsOf(expression.right)];
  if (expression.kind !== 'subscript') return [expression];
  const name = lastName(expression.object);
  if (name === 'Union') return expression.items.flatMap(optionsOf);
  const { start, end } = expression;
  return name === 'Optional' ? [...expression.items, { kind: 'none', start, end }] : [expression];
}

function annotatedIn(
  expression: Expression,
  module: ModuleFacts,
  scope: ModelScope,
): readonly Expression[] | undefined {
  if (expression.kind !== 'subscript' || lastName(expression.object) !== 'Annotated') return undefined;
  const path = scope.pathOf(expression.object, module);
  return path === undefined || /^(?:typing|typing_extensions)\.Annotated$|^Annotated$/.test(path)
    ? expression.items
    : undefined;
}

/** One spelling for what SQLAlchemy takes for one key; undefined for what it can't be told of. */
export function spelled(
  expression: Expression,
  module: ModuleFacts,
  scope: ModelScope,
  depth = 0,
): string | undefined {
  if (depth > 8) return undefined;
  const inner = (one: Expression) => spelled(one, module, scope, depth + 1);
  switch (expression.kind) {
    case 'string':
      return JSON.stringify(expression.value);
    case 'number':
      return String(expression.value);
    case 'none':
      return 'None';
    case 'binary': {
      const sides = [inner(expression.left), inner(expression.right)];
      return sides.includes(undefined) ? undefined : sides.join(` ${expression.operator} `);
    }
    case 'list': {
      const items = expression.items.map(inner);
      return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
    }
    case 'subscript': {
      const [object, ...items] = [expression.object, ...expression.items].map(inner);
      return object === undefined || items.includes(undefined) ? undefined : `${object}[${items.join(', ')}]`;
    }
    case 'name':
    case 'attribute': {
      const target = scope.follow(expression, module);
      if (target?.kind === 'path') return target.path.replace(/^typing_extensions\./, 'typing.');
      if (target?.kind === 'class') return `${target.module.path}:${target.facts.name}`;
      if (target?.kind !== 'value') return undefined;
      // `NewType` makes a type of its own, an alias is what it stands for.
      return target.value.kind === 'call'
        ? `${target.module.path}:${target.name}`
        : spelled(target.value, target.module, scope, depth + 1);
    }
    default:
      return undefined;
  }
}

/** The map of a class and of those that it is made of, the nearest first. */
export function typeMapOf(
  lineage: readonly { facts: ClassFacts; module: ModuleFacts }[],
  scope: ModelScope,
): TypeMap {
  const map = new Map<string, { type: Expression; within: Within }>();
  for (const { facts, module } of lineage) {
    for (const dictionary of dictionariesOf(facts, module, scope)) {
      for (const [key, type] of dictionary.value.kind === 'dictionary' ? dictionary.value.entries : []) {
        const name = spelled(key, dictionary.module, scope);
        if (name !== undefined && !map.has(name))
          map.set(name, { type, within: { module: dictionary.module } });
      }
    }
  }
  return map;
}

/** `type_annotation_map = {…}`, `registry = registry(type_annotation_map={…})`, and names for them. */
function dictionariesOf(
  facts: ClassFacts,
  module: ModuleFacts,
  scope: ModelScope,
): { value: Expression; module: ModuleFacts }[] {
  return facts.attributes.flatMap(({ name, value }) => {
    if (!value || (name !== 'type_annotation_map' && name !== 'registry')) return [];
    return mapIn(value, module, scope);
  });
}

export function mapIn(
  value: Expression,
  module: ModuleFacts,
  scope: ModelScope,
): { value: Expression; module: ModuleFacts }[] {
  const target = scope.follow(value, module);
  const at = target?.kind === 'value' ? target : { value, module };
  if (at.value.kind !== 'call') return [at];
  const given = at.value.keywords.get('type_annotation_map') ?? at.value.keywords.get('registry');
  return given ? mapIn(given, at.module, scope) : [];
}
