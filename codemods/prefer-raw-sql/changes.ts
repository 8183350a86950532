import type { Node } from 'web-tree-sitter';
import { alembicCalls, type Call } from '../alembic/calls.ts';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { addColumn, alterColumn, dropColumn, type Said, type Table, tableOf } from './statements.ts';

/** An operation on a vector column, and what it says in SQL. */
export interface Change {
  call: Node;
  /** `op`, `batch_op`. */
  receiver: string;
  said: Said;
  /** `upgrade`, `downgrade`, a helper; the module when it stands in none. */
  owner: Node;
  /** The `with` of its batch. */
  batch: Node | undefined;
}

const readers = { add_column: addColumn, alter_column: alterColumn } as const;

/** Vector columns that are added or altered, and dropped again, in the order of the text. */
export function changesIn(names: Names): Change[] {
  const calls = alembicCalls(names);
  const made = calls.flatMap((call) =>
    call.method === 'add_column' || call.method === 'alter_column'
      ? changeOf(call, names, readers[call.method])
      : [],
  );
  const added = made.filter(({ said }) => said.kind === 'add');
  const dropped = calls
    .filter(({ method }) => method === 'drop_column')
    .flatMap((call) => changeOf(call, names, dropColumn))
    .filter((drop) =>
      added.some((add) => add.owner.id !== drop.owner.id && isSameColumn(add.said, drop.said)),
    );
  return [...made, ...dropped].sort((a, b) => a.call.startIndex - b.call.startIndex);
}

export function isSameColumn(one: Said, other: Said): boolean {
  if (!('table' in one && 'table' in other)) return one.column === other.column;
  const sameTable = one.table.name === other.table.name && one.table.schema === other.table.schema;
  return sameTable && one.column === other.column;
}

type Reader = (call: Node, names: Names, of: Table | undefined) => Said | undefined;

function changeOf(call: Call, names: Names, read: Reader): Change[] {
  const { node, batch, opening } = call;
  const table = opening && tableOf(opening, names);
  const said = read(node, names, opening ? (table ?? { name: '', schema: undefined }) : undefined);
  if (!said) return [];
  const trouble = opening && !('objection' in said) ? troubleOf(opening, table) : undefined;
  const receiver = node.childForFieldName('function')?.childForFieldName('object')?.text ?? '';
  return [
    {
      call: node,
      receiver,
      said: trouble ? { kind: said.kind, column: said.column, objection: trouble } : said,
      owner: ownerOf(node),
      batch,
    },
  ];
}

function troubleOf(opening: Node, table: Table | undefined): string | undefined {
  if (!table) return 'the table of its batch is computed';
  const settings = callArguments(opening).filter((one) => one.type === 'keyword_argument');
  const own = settings.find(
    (one) => !/^(?:table_name|schema)$/.test(one.childForFieldName('name')?.text ?? ''),
  );
  return own && `its batch has a setting of its own, \`${own.text}\``;
}

function ownerOf(node: Node): Node {
  let up: Node = node;
  while (up.parent && up.type !== 'function_definition') up = up.parent;
  return up;
}
