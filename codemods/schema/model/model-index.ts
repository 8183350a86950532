import type { Index, TableName, UniqueKey } from '../facts.ts';
import { calledName, type Expression } from './expression.ts';
import type { Within } from './model-type.ts';
import type { ModelScope } from './scope.ts';

type Call = Extract<Expression, { kind: 'call' }>;

/** `Index("ix", "embedding", postgresql_using="hnsw")`. */
export function modelIndex(call: Call, within: Within, table: TableName, scope: ModelScope): Index {
  const [name, ...columns] = call.positional;
  const text = (one: Expression | undefined) => scope.textOf(one, within.module);
  const using = call.keywords.get('postgresql_using');
  const pairs = (keyword: string) => pairsOf(call.keywords.get(keyword), within, scope);
  const unique = call.keywords.get('unique');
  return {
    name: text(name?.kind === 'call' && calledName(name) === 'f' ? name.positional[0] : name) ?? '',
    table,
    columns: columns.map((one) => text(one) ?? withoutClass(textOf(one, within))),
    method: using ? (text(using)?.toLowerCase() ?? '') : 'btree',
    operatorClasses: pairs('postgresql_ops'),
    parameters: pairs('postgresql_with'),
    unique: unique !== undefined && textOf(unique, within) === 'True',
    ...(call.keywords.get('postgresql_include')?.kind === 'list' ? { includes: true } : {}),
    start: call.start,
    end: call.end,
  };
}

/** `UniqueConstraint("embedding")` and `PrimaryKeyConstraint(…)`. */
export function modelKey(call: Call, within: Within, table: TableName, scope: ModelScope): UniqueKey {
  const text = (one: Expression | undefined) => scope.textOf(one, within.module);
  return {
    name: text(call.keywords.get('name')) ?? '',
    table: table.name,
    columns: call.positional.flatMap((one) => text(one) ?? []),
    isPrimary: calledName(call) === 'PrimaryKeyConstraint',
    start: call.start,
    end: call.end,
  };
}

function pairsOf(dictionary: Expression | undefined, within: Within, scope: ModelScope): Map<string, string> {
  const entries = dictionary?.kind === 'dictionary' ? dictionary.entries : [];
  return new Map(
    entries.flatMap(([key, value]): [string, string][] => {
      const name = scope.textOf(key, within.module);
      if (name === undefined) return [];
      const number = scope.numberOf(value, within.module);
      return [
        [
          name,
          scope.textOf(value, within.module) ??
            (number === undefined ? textOf(value, within) : String(number)),
        ],
      ];
    }),
  );
}

export function textOf({ start, end }: Expression, { module }: Within): string {
  return module.text.slice(start, end);
}

/** `embedding` of `Document.embedding`, of `table.c.embedding` and of `embedding`, and the text of any other expression. */
function withoutClass(text: string): string {
  return /^\w+\.(?:c\.)?(\w+)$/.exec(text)?.[1] ?? text;
}
