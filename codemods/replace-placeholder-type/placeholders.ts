import type { Node } from 'web-tree-sitter';
import { operationsIn } from '../alembic/operations.ts';
import { chainOf, pathOf } from '../python/chain.ts';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { positionalArguments } from '../python/values.ts';
import type { Column, TableName } from '../schema/facts.ts';

/**
 * What stands in the place of a vector.
 * - `user-defined`, `null`: SQLAlchemy has no SQL for it, so nothing is ever made of it.
 * - `text`, `array`: a type that PostgreSQL has, and that has no distance.
 */
export type PlaceholderKind = 'user-defined' | 'null' | 'text' | 'array';

/** A column that a revision makes with such a type. */
export interface Placeholder {
  kind: PlaceholderKind;
  /** The expression of its type. */
  type: Node;
  table: TableName;
  column: Column;
  /** Where the operation that makes it ends. */
  end: number;
  direction: 'upgrade' | 'downgrade';
}

/** Names that people give to columns of vectors; others are not looked at, or every column of text would be. */
const telling = /embed|vec|emb(?:_|$)|centroid|encod|feature|latent|represent/i;
const untelling =
  /(?:_(?:model|id|name|text|hash|version|status|provider|json|at|error|key|type)|tsvector)s?$/i;

export function isTellingName(name: string): boolean {
  return telling.test(name) && !untelling.test(name);
}

const column = 'Column(';
const white = /\s/;
const typeOfText =
  /\s*,\s*(?:type_\s*=\s*)?(?:[\w.]+\.)?(?:String|Text|TEXT|VARCHAR|Unicode|UnicodeText|ARRAY)\b/y;

/** A look without a parser. By hand, because revisions are full of columns, and few of them have a telling name. */
export function mayHavePlaceholder(text: string): boolean {
  if (text.includes('UserDefinedType') || text.includes('NullType')) return true;
  for (let at = text.indexOf(column); at !== -1; at = text.indexOf(column, at + 1)) {
    let start = at + column.length;
    while (white.test(text.charAt(start))) start += 1;
    const quote = text.charAt(start);
    if (quote !== '"' && quote !== "'") continue;
    const end = text.indexOf(quote, start + 1);
    if (end === -1 || !isTellingName(text.slice(start + 1, end))) continue;
    typeOfText.lastIndex = end + 1;
    if (typeOfText.test(text)) return true;
  }
  return false;
}

export function placeholdersIn(names: Names): Placeholder[] {
  return operationsIn(names).flatMap(({ call, operation }) => {
    if (operation.raw || (operation.kind !== 'create-table' && operation.kind !== 'add-column')) return [];
    if (isTried(call)) return [];
    const columns = operation.kind === 'add-column' ? [operation.column] : operation.columns;
    const direction = directionOf(call);
    return columns.flatMap((column): Placeholder[] => {
      const type = column.type && names.root.descendantForIndex(column.type.start, column.type.end);
      const kind = type ? kindOf(type, names) : undefined;
      if (!type || !kind || (isOrdinary(kind) && !isTellingName(column.name))) return [];
      return [{ kind, type, table: operation.table, column, end: operation.end, direction }];
    });
  });
}

/** Is it a type that works, for what it is? */
export function isOrdinary(kind: PlaceholderKind): boolean {
  return kind === 'text' || kind === 'array';
}

function kindOf(type: Node, names: Names): PlaceholderKind | undefined {
  const callee = type.type === 'call' ? type.childForFieldName('function') : type;
  const name = callee ? sqlalchemyName(callee, names) : '';
  if (name === 'UserDefinedType') return 'user-defined';
  if (name === 'NullType') return 'null';
  if (/^(?:String|Text|TEXT|VARCHAR|Unicode|UnicodeText)$/.test(name)) return 'text';
  const [items] = name === 'ARRAY' && type.type === 'call' ? positionalArguments(type) : [];
  const item = items?.type === 'call' ? items.childForFieldName('function') : items;
  const numbers = /^(?:Float|FLOAT|REAL|Double|DOUBLE|DOUBLE_PRECISION|Numeric|NUMERIC)$/;
  return item && numbers.test(sqlalchemyName(item, names)) ? 'array' : undefined;
}

/** `Text` of `sa.Text`; '' when it is none of SQLAlchemy's. */
function sqlalchemyName(callee: Node, names: Names): string {
  const chain = chainOf(callee, names);
  const path = chain && pathOf(chain);
  return path?.startsWith('sqlalchemy.') ? (chain?.parts.at(-1) ?? '') : '';
}

function directionOf(call: Node): Placeholder['direction'] {
  for (let up = call.parent; up; up = up.parent) {
    if (up.type === 'function_definition')
      return /^downgrade/.test(up.childForFieldName('name')?.text ?? '') ? 'downgrade' : 'upgrade';
  }
  return 'upgrade';
}

/** In a `try`, whose `except` has another way where this one fails. */
function isTried(call: Node): boolean {
  for (let up = call.parent; up; up = up.parent) if (up.type === 'try_statement') return true;
  return false;
}

/** A setting of the column that a vector would not take: `server_default="[]"`, `index=True`. */
export function settingLost({ type }: Placeholder): string | undefined {
  const list = type.parent?.type === 'keyword_argument' ? type.parent.parent : type.parent;
  const column = list?.parent;
  const settings = column?.type === 'call' ? callArguments(column) : [];
  return settings.find((one) => {
    const value = one.childForFieldName('value')?.type;
    const name = one.childForFieldName('name')?.text ?? '';
    if (value === 'none' || value === 'false') return false;
    return one.type === 'keyword_argument' && /^(?:server_default|index|unique|primary_key)$/.test(name);
  })?.text;
}
