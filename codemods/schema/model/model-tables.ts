import type { ModelTable, TableName } from '../facts.ts';
import { mapIn, spelled, type TypeMap, typeMapOf } from './annotation.ts';
import { columnsOf } from './class-columns.ts';
import { calledName, type Expression, lastName } from './expression.ts';
import { type Ancestor, attributeOf, declaredValue, lineageOf, type Style, styleOf } from './lineage.ts';
import { makesColumn, modelColumn } from './model-column.ts';
import { modelIndex, modelKey, textOf } from './model-index.ts';
import type { Within } from './model-type.ts';
import type { ModuleFacts } from './module-facts.ts';
import type { ModelScope } from './scope.ts';
import { isNamedByFunction, snakeCase, tableNameOf } from './table-name.ts';

type Call = Extract<Expression, { kind: 'call' }>;

/** The tables that a module declares, as SQLAlchemy sees them. */
export function modelTables(module: ModuleFacts, scope: ModelScope): ModelTable[] {
  const tables = [
    ...module.calls
      .filter(({ call }) => calledName(call) === 'Table')
      .flatMap(({ name, call }) => ofCall(name, call, module, scope)),
    ...module.classes.flatMap((facts) => ofClass({ facts, module }, scope)),
  ];
  const standalone = indexesByOwner(module);
  const whole = tables.map(({ known, ...table }) => ({
    ...table,
    indexes: [
      ...table.indexes,
      ...(standalone.get(known) ?? []).flatMap((call) => {
        const isInside = table.start <= call.start && call.end <= table.end;
        return isInside ? [] : [modelIndex(call, { module }, table.table, scope)];
      }),
    ],
  }));
  return whole.filter(({ columns }) => columns.length > 0);
}

/** `known`: the name by which the rest of the module knows it. */
type Declared = ModelTable & { known: string };

/** Each `Index("ix", Document.embedding)` and `Index("ix", documents.c.embedding)`, by the names that it takes columns from. */
function indexesByOwner(module: ModuleFacts): Map<string, Call[]> {
  const found = new Map<string, Call[]>();
  for (const { call } of module.calls) {
    if (call.kind !== 'call' || calledName(call) !== 'Index') continue;
    const texts = call.positional.slice(1).map((one) => textOf(one, { module }));
    const owners = texts.flatMap((text) =>
      [...text.matchAll(/(?<![\w.])([^\W\d]\w*)\./g)].map(([, owner = '']) => owner),
    );
    for (const owner of new Set(owners)) {
      const known = found.get(owner);
      if (known) known.push(call);
      else found.set(owner, [call]);
    }
  }
  return found;
}

function ofCall(known: string, call: Expression, module: ModuleFacts, scope: ModelScope): Declared[] {
  if (call.kind !== 'call') return [];
  const [name, metadata] = call.positional;
  const table: TableName = {
    name: scope.textOf(name, module) ?? '',
    schema: scope.textOf(call.keywords.get('schema'), module) ?? schemaOf(metadata, module, scope),
  };
  const parts = call.positional.flatMap((one) => unpacked(one, module, scope));
  return [
    {
      path: module.path,
      className: '',
      known,
      table,
      columns: parts.flatMap(({ expression, module: from }) =>
        expression.kind === 'call' && makesColumn(expression)
          ? [
              {
                ...modelColumn(expression, { name: '', from: { module: from }, at: expression }, scope),
                ...(from === module ? {} : { path: from.path }),
              },
            ]
          : [],
      ),
      ...argumentsOf(
        parts.filter((one) => one.module === module).map(({ expression }) => expression),
        { module },
        table,
        scope,
      ),
      start: call.start,
      end: call.end,
    },
  ];
}

interface Standing {
  expression: Expression;
  module: ModuleFacts;
}

/** `*columns` and `*common_columns()`, and a name for a column. */
function unpacked(expression: Expression, module: ModuleFacts, scope: ModelScope, depth = 0): Standing[] {
  if (depth > 4) return [];
  const isSplat = expression.kind === 'splat';
  const inner = isSplat ? expression.value : expression;
  if (inner.kind === 'list' && isSplat)
    return inner.items.flatMap((one) => unpacked(one, module, scope, depth + 1));
  const named = inner.kind === 'call' ? (isSplat ? inner.callee : undefined) : inner;
  const target = named && scope.follow(named, module);
  if (isSplat && inner.kind === 'binary')
    return [inner.left, inner.right].flatMap((value) =>
      unpacked({ ...expression, value }, module, scope, depth + 1),
    );
  if (target?.kind === 'function')
    return unpacked({ ...expression, kind: 'splat', value: target.body }, target.module, scope, depth + 1);
  if (target?.kind === 'value') {
    const value = isSplat ? ({ ...expression, value: target.value } as const) : target.value;
    return unpacked(value, target.module, scope, depth + 1);
  }
  return isSplat ? [] : [{ expression, module }];
}

/** What `Table(…)` and `__table_args__` list beside columns. */
function argumentsOf(
  parts: readonly Expression[],
  within: Within,
  table: TableName,
  scope: ModelScope,
): Pick<ModelTable, 'indexes' | 'uniqueKeys'> {
  const calls = parts.filter((one): one is Call => one.kind === 'call');
  return {
    indexes: calls
      .filter((one) => calledName(one) === 'Index')
      .map((one) => modelIndex(one, within, table, scope)),
    uniqueKeys: calls
      .filter((one) => /^(?:Unique|PrimaryKey)Constraint$/.test(calledName(one)))
      .map((one) => modelKey(one, within, table, scope)),
  };
}

function ofClass(own: Ancestor, scope: ModelScope): Declared[] {
  const lineage = lineageOf(own, scope);
  const style = styleOf(lineage, scope);
  const { facts, module } = own;
  if (
    !style ||
    facts.attributes.some(({ name, value }) => name === '__table__' && calledName(value) === 'Table')
  )
    return [];
  const [parent, mixins] = parentOf(lineage, scope);
  const given =
    parent && !facts.attributes.some(({ name }) => name === '__tablename__') && !isNamedByFunction(lineage);
  // Without a name of its own it is in the table of the class above it, if that has one.
  const named = given ? parent : own;
  const name = nameOf(lineageOf(named, scope), named, style, scope);
  if (name === undefined) return [];
  const settings = settingsOf(mixins, scope);
  const table = { name, schema: settings.schema ?? metadataSchemaOf(lineage, scope) };
  const map: TypeMap = new Map([...typesOfCalls(lineage, scope), ...typeMapOf(lineage, scope)]);
  return [
    {
      path: module.path,
      className: facts.name,
      known: facts.name,
      table,
      columns: columnsOf(mixins, style, map, module.path, scope),
      ...argumentsOf(settings.module === module ? settings.parts : [], { module }, table, scope),
      start: facts.start,
      end: facts.end,
    },
  ];
}

/** The nearest class above that is a table, and what the class itself brings: it and what is not that table's. */
function parentOf(
  lineage: readonly Ancestor[],
  scope: ModelScope,
): [Ancestor | undefined, readonly Ancestor[]] {
  const [, ...above] = lineage;
  const parent = above.find((one) => {
    const own = lineageOf(one, scope);
    return styleOf(own, scope) !== undefined && nameOf(own, one, styleOf(own, scope), scope) !== undefined;
  });
  if (!parent) return [undefined, lineage];
  const theirs = new Set(lineageOf(parent, scope).map(({ facts }) => facts));
  return [parent, lineage.filter(({ facts }) => !theirs.has(facts))];
}

function nameOf(
  lineage: readonly Ancestor[],
  own: Ancestor,
  style: Style,
  scope: ModelScope,
): string | undefined {
  const given = tableNameOf(lineage, scope);
  if (given !== undefined) return given;
  // https://github.com/fastapi/sqlmodel/blob/main/sqlmodel/main.py: the name in lower case.
  if (style === 'sqlmodel') return own.facts.name.toLowerCase();
  return style === 'flask' ? snakeCase(own.facts.name) : undefined;
}

interface Settings {
  parts: readonly Expression[];
  module: ModuleFacts | undefined;
  schema: string | undefined;
}

/** `__table_args__` of the class or of the nearest that it is made of. */
function settingsOf(lineage: readonly Ancestor[], scope: ModelScope): Settings {
  const found = attributeOf(lineage, '__table_args__', '__table_args__()');
  const value = found && declaredValue(found.attribute);
  if (!value || !found) return { parts: [], module: undefined, schema: undefined };
  const target = scope.follow(value, found.module);
  const at = target?.kind === 'value' ? target : { value, module: found.module };
  const parts = at.value.kind === 'list' ? at.value.items : [at.value];
  const dictionary = parts.findLast(({ kind }) => kind === 'dictionary');
  const pair =
    dictionary?.kind === 'dictionary'
      ? dictionary.entries.find(([key]) => scope.textOf(key, at.module) === 'schema')
      : undefined;
  return { parts, module: at.module, schema: scope.textOf(pair?.[1], at.module) };
}

/** `metadata = MetaData(schema="app")` of a base, or what `declarative_base(metadata=…)` got. */
function metadataSchemaOf(lineage: readonly Ancestor[], scope: ModelScope): string | undefined {
  const found = attributeOf(lineage, 'metadata');
  const own = found?.attribute.value && schemaOf(found.attribute.value, found.module, scope);
  if (own !== undefined) return own;
  for (const { value, module } of madeBases(lineage, scope)) {
    const schema = schemaOf(value.keywords.get('metadata'), module, scope);
    if (schema !== undefined) return schema;
  }
  return undefined;
}

function schemaOf(
  metadata: Expression | undefined,
  module: ModuleFacts,
  scope: ModelScope,
): string | undefined {
  const target = metadata && scope.follow(metadata, module);
  const at = target?.kind === 'value' ? target : { value: metadata, module };
  if (at.value?.kind !== 'call' || lastName(at.value.callee) !== 'MetaData') return undefined;
  return scope.textOf(at.value.keywords.get('schema'), at.module);
}

/** `Base = declarative_base(…)` among what a class is made of. */
function madeBases(lineage: readonly Ancestor[], scope: ModelScope): { value: Call; module: ModuleFacts }[] {
  return lineage.flatMap(({ facts, module }) =>
    facts.bases.flatMap((base) => {
      const target = scope.follow(base, module);
      return target?.kind === 'value' && target.value.kind === 'call'
        ? [{ value: target.value, module: target.module }]
        : [];
    }),
  );
}

function typesOfCalls(lineage: readonly Ancestor[], scope: ModelScope): TypeMap {
  const map = new Map<string, { type: Expression; within: Within }>();
  for (const { value, module } of madeBases(lineage, scope))
    for (const dictionary of mapIn(value, module, scope))
      for (const [key, type] of dictionary.value.kind === 'dictionary' ? dictionary.value.entries : []) {
        const name = spelled(key, dictionary.module, scope);
        if (name !== undefined) map.set(name, { type, within: { module: dictionary.module } });
      }
  return map;
}
