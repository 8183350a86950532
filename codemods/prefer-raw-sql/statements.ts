import type { Node } from 'web-tree-sitter';
import { quoteIdentifier } from '../alembic/quote-identifier.ts';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { calleeName, keywordArgument, positionalArguments, stringOf } from '../python/values.ts';
import { typeSql } from './vector-type.ts';

export interface Table {
  name: string;
  schema: string | undefined;
}

/** What an operation does to one column, in SQL. */
export interface Statement {
  kind: 'add' | 'alter' | 'drop';
  table: Table;
  column: string;
  sql: string;
}

/** Or why it can't be said; `column` then is what can be seen of it, for the message. */
export type Said = Statement | { kind: Statement['kind']; column: string; objection: string };

/** The words of the operations, for messages. */
export const methods = { add: 'add_column', alter: 'alter_column', drop: 'drop_column' } as const;

/** `op.add_column(…)` of a vector column; `undefined` when it is another column. `of`: the table, where a batch has it. */
export function addColumn(call: Node, names: Names, of: Table | undefined): Said | undefined {
  const place = placeOf(call, names, of);
  const column = keywordArgument(call, 'column') ?? place.rest[0];
  if (!column || calleeName(column) !== 'Column') return undefined;
  const [first, ...others] = positionalArguments(column);
  const type = keywordArgument(column, 'type_') ?? others.shift();
  const said = type && typeSql(type, names);
  if (!said) return undefined;
  const name = stringOf(keywordArgument(column, 'name') ?? first, names);
  const common = { kind: 'add', column: name ?? '' } as const;
  const options = others.length > 0 ? { objection: others[0]?.text ?? '' } : optionsOf(column, names);
  const exists = /^(?:true)$/.test(keywordArgument(call, 'if_not_exists')?.type ?? '')
    ? 'IF NOT EXISTS '
    : '';
  const foreign = unknownKeyword(call, /^(?:table_name|column|schema|if_not_exists)$/);
  if ('objection' in said) return { ...common, objection: said.objection };
  if ('objection' in options) return { ...common, objection: lost(options.objection) };
  if (foreign) return { ...common, objection: lost(foreign) };
  if (!place.table || name === undefined) return { ...common, objection: computed };
  const action = `ADD COLUMN ${exists}${quoteIdentifier(name)} ${said.sql}${options.sql}`;
  return checked({ ...common, table: place.table, column: name, sql: alterTable(place.table, action) });
}

/** `op.alter_column(…, type_=…)` to a vector type. */
export function alterColumn(call: Node, names: Names, of: Table | undefined): Said | undefined {
  const type = keywordArgument(call, 'type_');
  const said = type && typeSql(type, names);
  if (!said) return undefined;
  const { table, rest } = placeOf(call, names, of);
  const name = stringOf(keywordArgument(call, 'column_name') ?? rest[0], names);
  const common = { kind: 'alter', column: name ?? '' } as const;
  const foreign = unknownKeyword(
    call,
    /^(?:table_name|column_name|schema|type_|nullable|postgresql_using|existing_\w+|autoincrement)$/,
  );
  const given = keywordArgument(call, 'postgresql_using');
  const using = given && folded(stringOf(given, names));
  if ('objection' in said) return { ...common, objection: said.objection };
  if (foreign) return { ...common, objection: lost(foreign) };
  if (!table || name === undefined || (given && using === undefined))
    return { ...common, objection: computed };
  const column = quoteIdentifier(name);
  const actions = [`ALTER COLUMN ${column} TYPE ${said.sql} USING ${using ?? `${column}::${said.sql}`}`];
  const nullable = keywordArgument(call, 'nullable')?.type;
  if (nullable === 'false' || nullable === 'true')
    actions.push(`ALTER COLUMN ${column} ${nullable === 'true' ? 'DROP' : 'SET'} NOT NULL`);
  else if (nullable) return { ...common, objection: computed };
  return checked({ ...common, table, column: name, sql: alterTable(table, actions.join(', ')) });
}

/** `op.drop_column(…)`; whose column that is, the caller knows. */
export function dropColumn(call: Node, names: Names, of: Table | undefined): Said | undefined {
  const { table, rest } = placeOf(call, names, of);
  const name = stringOf(keywordArgument(call, 'column_name') ?? rest[0], names);
  if (!table || name === undefined) return undefined;
  const exists = keywordArgument(call, 'if_exists')?.type === 'true';
  const foreign = unknownKeyword(call, /^(?:table_name|column_name|schema|if_exists)$/);
  if (foreign) return { kind: 'drop', column: name, objection: lost(foreign) };
  return checked({ kind: 'drop', table, column: name, sql: dropSql(table, name, exists) });
}

export function dropSql(table: Table, column: string, ifExists = false): string {
  return alterTable(table, `DROP COLUMN ${ifExists ? 'IF EXISTS ' : ''}${quoteIdentifier(column)}`);
}

/** The table of a batch: `op.batch_alter_table("documents", schema="app")`. */
export function tableOf(call: Node, names: Names): Table | undefined {
  const name = stringOf(keywordArgument(call, 'table_name') ?? positionalArguments(call)[0], names);
  const given = keywordArgument(call, 'schema');
  const schema = given && given.type !== 'none' ? stringOf(given, names) : undefined;
  const hidden = given && given.type !== 'none' && schema === undefined;
  return name === undefined || hidden ? undefined : { name, schema };
}

/** The table, and the positional arguments behind it. */
function placeOf(
  call: Node,
  names: Names,
  of: Table | undefined,
): { table: Table | undefined; rest: readonly Node[] } {
  const rest = positionalArguments(call);
  if (of) return { table: of, rest };
  const table = tableOf(call, names);
  return { table, rest: keywordArgument(call, 'table_name') ? rest : rest.slice(1) };
}

/** On one line, where white space says nothing. */
function folded(sql: string | undefined): string | undefined {
  return sql?.includes("'") ? sql : sql?.replace(/\s+/g, ' ').trim();
}

function lost(argument: string): string {
  return `what \`${argument}\` does would be lost`;
}

const computed = 'its name or one of its settings is computed';

/** `NOT NULL`, `DEFAULT …`; what SQLAlchemy knows and the database does not is left out. */
function optionsOf(column: Node, names: Names): { sql: string } | { objection: string } {
  const ignored = /^(?:name|type_|nullable|server_default|autoincrement|default|onupdate|doc|info)$/;
  const foreign = unknownKeyword(column, ignored);
  if (foreign) return { objection: foreign };
  const nullable = keywordArgument(column, 'nullable');
  if (nullable && !/^(?:true|false)$/.test(nullable.type)) return { objection: `nullable=${nullable.text}` };
  const given = keywordArgument(column, 'server_default');
  const fallback = given && given.type !== 'none' ? defaultSql(given, names) : '';
  if (fallback === undefined) return { objection: `server_default=${given?.text}` };
  return { sql: fallback + (nullable?.type === 'false' ? ' NOT NULL' : '') };
}

/** SQLAlchemy quotes a string, and takes `text(…)` as it is. */
function defaultSql(given: Node, names: Names): string | undefined {
  const isSql = calleeName(given) === 'text';
  const text = stringOf(isSql ? positionalArguments(given)[0] : given, names);
  if (text === undefined) return undefined;
  return ` DEFAULT ${isSql ? text : `'${text.replaceAll("'", "''")}'`}`;
}

function unknownKeyword(call: Node, known: RegExp): string | undefined {
  const others = callArguments(call).filter(
    (one) =>
      /_splat$/.test(one.type) ||
      (one.type === 'keyword_argument' && !known.test(one.childForFieldName('name')?.text ?? '')),
  );
  return others[0]?.text;
}

function alterTable({ name, schema }: Table, action: string): string {
  const qualified = (schema === undefined ? [name] : [schema, name]).map(quoteIdentifier).join('.');
  return `ALTER TABLE ${qualified} ${action}`;
}

/** `op.execute` takes `:name` for a parameter and `\:` for a colon. */
function checked(statement: Statement): Said {
  const trouble = /(?<!:):(?=\w)|[\\\r\n]/.test(statement.sql);
  return trouble
    ? { ...statement, objection: '`op.execute` would take a part of the SQL for a parameter' }
    : statement;
}
