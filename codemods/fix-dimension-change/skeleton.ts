import type { Node } from 'web-tree-sitter';
import { callArguments } from '../python/type-position.ts';
import { keywordArgument, positionalArguments } from '../python/values.ts';
import type { TypeChange } from './changes.ts';

/** What the skeleton is written with. */
export interface Words {
  /** `op` */
  op: string;
  /** `sa.Column` */
  column: string;
  /** Did the column take no NULL before? */
  required: boolean;
}

/** The three steps, in the place of a change of type. Every row keeps its old vector; the new ones come from a person. */
export function expand(change: TypeChange, indexes: readonly string[], words: Words): string[] {
  const { op, column, required } = words;
  const { from, to } = change;
  const { table, schema, old, fresh, own, quote } = namesOf(change);
  const type = keywordArgument(change.call, 'type_')?.text ?? '';
  const lines = [
    `# A vector of ${from.dimensions} dimensions can't become one of ${to.dimensions}: the model that embeds has to make new ones.`,
    '# Expand: a column for the new vectors, beside the one that is there.',
    `${op}.add_column(${table}, ${column}(${quote(fresh)}, ${type}, nullable=True)${schema})`,
    `# TODO backfill: write the new vectors to ${fresh} here, or by a job.`,
    '# Until then rows have none, and no search finds them.',
    `# Swap: the old vectors stay as ${old} until a later revision drops them.`,
    rename(op, table, quote(own), quote(old), schema),
    rename(op, table, quote(fresh), quote(own), schema),
    ...indexes.map((name) => `# ${name} stays on ${old}: make its like on ${own} once that is filled.`),
  ];
  return required
    ? [
        ...lines,
        `# New rows leave ${old} empty. Set ${own} to NOT NULL again when every row has its new vector.`,
        `${op}.alter_column(${table}, ${quote(old)}, nullable=True${schema})`,
      ]
    : lines;
}

/** The same backwards: the old vectors are as they were. */
export function contract(change: TypeChange, { op, required }: Words): string[] {
  const { from } = change;
  // What the downgrade changes from is what the upgrade made.
  const { table, schema, old: fresh, fresh: old, own, quote } = namesOf(change);
  const lines = [
    `# The swap backwards: the vectors of ${from.dimensions} dimensions go, and the old ones are as they were.`,
    rename(op, table, quote(own), quote(fresh), schema),
    rename(op, table, quote(old), quote(own), schema),
    `${op}.drop_column(${table}, ${quote(fresh)}${schema})`,
  ];
  return required
    ? [
        ...lines,
        `# Rows that came since have no old vector: fill ${own} before you set it to NOT NULL again.`,
      ]
    : lines;
}

/** What both columns are called while both are there. */
export function temporaryNames({ operation, from, to }: TypeChange): string[] {
  return [from, to].map(({ dimensions }) => `${operation.column}_${dimensions}`);
}

function namesOf(change: TypeChange) {
  const { call, opening } = change;
  const [old = '', fresh = ''] = temporaryNames(change);
  const [first] = positionalArguments(opening ?? call);
  const table = (keywordArgument(opening ?? call, 'table_name') ?? first)?.text ?? '';
  const given = keywordArgument(opening ?? call, 'schema');
  const schema = given && given.type !== 'none' ? `, schema=${given.text}` : '';
  const mark = call.text.includes("'") && !call.text.includes('"') ? "'" : '"';
  return {
    table,
    schema,
    old,
    fresh,
    own: change.operation.column,
    quote: (name: string) => mark + name + mark,
  };
}

function rename(op: string, table: string, from: string, to: string, schema: string): string {
  return `${op}.alter_column(${table}, ${from}, new_column_name=${to}${schema})`;
}

/** A setting that the skeleton would lose. */
export function strangeSetting(call: Node): string | undefined {
  const known =
    /^(?:table_name|column_name|schema|type_|postgresql_using|existing_(?:type|nullable|comment)|autoincrement)$/;
  return callArguments(call).find((one) => {
    if (/_splat$/.test(one.type)) return true;
    if (one.type !== 'keyword_argument') return false;
    const none = one.childForFieldName('value')?.type === 'none';
    return !none && !known.test(one.childForFieldName('name')?.text ?? '');
  })?.text;
}
