import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { argumentsOf, calleeName, stringOf } from '../python/values.ts';
import { columnType } from './column-type.ts';
import type { Column } from './facts.ts';

/** Arguments of a column that are no type. */
const noType = /^(?:ForeignKey|Computed|Identity|Sequence|CheckConstraint|DefaultClause|FetchedValue|text)$/;

/** Is this `Column(…)`, `sa.Column(…)`, `db.Column(…)`, `mapped_column(…)`? */
export function isColumnCall(node: Node): boolean {
  return /^(?:Column|mapped_column|MappedColumn|column)$/.test(calleeName(node));
}

/** `name`: of the attribute that it is assigned to, when it does not name the column itself. */
export function columnOf(call: Node, names: Names, name = ''): Column {
  const { positional, keywords } = argumentsOf(call);
  const [first, ...rest] = positional;
  const isString = first !== undefined && /string$/.test(first.type);
  const named = isString ? stringOf(first, names) : undefined;
  const others = isString ? rest : positional;
  const type = keywords.get('type_') ?? others.find((one) => !noType.test(calleeName(one)));
  return {
    name: named ?? name,
    type: type && columnType(type, names),
    nullable: truthOf(keywords.get('nullable')),
    index: keywords.get('index')?.text === 'True',
    ...(keywords.get('unique')?.text === 'True' ? { unique: true } : {}),
    ...(keywords.get('primary_key')?.text === 'True' ? { primaryKey: true } : {}),
    start: call.startIndex,
    end: call.endIndex,
  };
}

/** Of a `Table(…)` or a `create_table(…)`. */
export function columnsIn(call: Node, names: Names): Column[] {
  return callArguments(call)
    .filter(isColumnCall)
    .map((one) => columnOf(one, names));
}

function truthOf(value: Node | undefined): boolean | undefined {
  return value && /^(?:true|false)$/.test(value.type) ? value.type === 'true' : undefined;
}
