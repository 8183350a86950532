import type { Column } from '../facts.ts';
import type { Annotated } from './annotation.ts';
import { calledName, type Expression } from './expression.ts';
import { modelType, type Within } from './model-type.ts';
import type { ModelScope } from './scope.ts';

/** Arguments of a column that are no type. */
const noType = /^(?:ForeignKey|Computed|Identity|Sequence|CheckConstraint|DefaultClause|FetchedValue|text)$/;

/** Is this `Column(…)`, `sa.Column(…)`, `db.Column(…)`, `mapped_column(…)`? */
export function makesColumn(expression: Expression | undefined): boolean {
  return /^(?:Column|mapped_column|MappedColumn|column)$/.test(calledName(expression));
}

/** `Column(…)`, or the one inside of `deferred(…)`, `column_property(…)` and `Field(sa_column=…)`. */
export function columnCallIn(
  value: Expression | undefined,
): Extract<Expression, { kind: 'call' }> | undefined {
  if (value?.kind !== 'call') return undefined;
  if (makesColumn(value)) return value;
  const name = calledName(value);
  const inner =
    name === 'deferred' || name === 'column_property'
      ? value.positional[0]
      : name === 'Field'
        ? value.keywords.get('sa_column')
        : undefined;
  return inner?.kind === 'call' && makesColumn(inner) ? inner : undefined;
}

/**
 * A column, by its call and its annotation; either may be missing.
 * `from`: where the call is to be read; `inside`: the path of the file that asks, as the place is of that.
 */
export function modelColumn(
  call: Extract<Expression, { kind: 'call' }> | undefined,
  {
    name,
    from,
    annotated = {},
    at,
  }: { name: string; from: Within; annotated?: Annotated; at: Expression | Column },
  scope: ModelScope,
): Column {
  const shared = annotated.call;
  const sharedCall =
    shared && (columnCallIn(shared.call) ?? (shared.call.kind === 'call' ? shared.call : undefined));
  const own = call && parts(call, from, scope);
  const other = sharedCall && shared && parts(sharedCall, shared.within, scope);
  const type = own?.type ?? other?.type ?? annotated.type;
  const flag = (keyword: string) => own?.flags.get(keyword) ?? other?.flags.get(keyword);
  return {
    name: own?.name ?? other?.name ?? name,
    type: type && modelType(type.type, type.within, scope),
    nullable: flag('nullable'),
    index: flag('index') === true,
    ...(flag('unique') ? { unique: true } : {}),
    ...(flag('primary_key') ? { primaryKey: true } : {}),
    start: at.start,
    end: at.end,
  };
}

interface Parts {
  name: string | undefined;
  type: { type: Expression; within: Within } | undefined;
  flags: ReadonlyMap<string, boolean>;
}

function parts(call: Extract<Expression, { kind: 'call' }>, within: Within, scope: ModelScope): Parts {
  const [first, ...rest] = call.positional;
  const given = call.keywords.get('name') ?? first;
  const isText = first !== undefined && (first.kind === 'string' || isTextName(first, within, scope));
  const others = isText ? rest : call.positional;
  const type =
    call.keywords.get('type_') ??
    call.keywords.get('sa_type') ??
    others.find((one) => one.kind !== 'splat' && one.kind !== 'string' && !noType.test(calledName(one)));
  const flags = new Map<string, boolean>();
  for (const [name, value] of call.keywords)
    if (value.kind === 'other' || value.kind === 'name') {
      const text = within.module.text.slice(value.start, value.end);
      if (text === 'True' || text === 'False') flags.set(name, text === 'True');
    }
  return {
    name: call.keywords.has('name') || isText ? scope.textOf(given, within.module) : undefined,
    type: type && calledName(call) !== 'Field' ? { type, within } : fieldType(call, within),
    flags,
  };
}

/** `Field(sa_type=Vector(3))` has no type elsewhere. */
function fieldType(call: Extract<Expression, { kind: 'call' }>, within: Within): Parts['type'] {
  const type = call.keywords.get('sa_type');
  return type && { type, within };
}

/** A constant for the column's name. */
function isTextName(expression: Expression, { module }: Within, scope: ModelScope): boolean {
  return expression.kind === 'name' && scope.textOf(expression, module) !== undefined;
}
