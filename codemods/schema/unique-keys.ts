import type { Node } from 'web-tree-sitter';
import { alembicCalls } from '../alembic/calls.ts';
import { sqlOf } from '../alembic/sql-argument.ts';
import { statementsOf } from '../alembic/sql-statements.ts';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { calleeName, keywordArgument, positionalArguments, stringOf } from '../python/values.ts';
import type { Place, UniqueKey } from './facts.ts';
import { nameOf } from './index-call.ts';

/** Those that a revision adds to tables: `op.create_unique_constraint(…)`, `op.create_primary_key(…)`, `ALTER TABLE … ADD UNIQUE (…)`. */
export function addedKeys(names: Names): UniqueKey[] {
  return alembicCalls(names).flatMap(({ node, method, opening }): UniqueKey[] => {
    if (method === 'execute') return inSql(node, names);
    if (method !== 'create_unique_constraint' && method !== 'create_primary_key') return [];
    const args = [...positionalArguments(node)];
    const name = keywordArgument(node, 'constraint_name') ?? args.shift();
    const ofBatch = opening && positionalArguments(opening)[0];
    const table = ofBatch ?? keywordArgument(node, 'table_name') ?? args.shift();
    const columns = keywordArgument(node, 'columns') ?? args.shift();
    return [
      {
        name: nameOf(name, names),
        table: stringOf(table, names) ?? '',
        columns: (columns?.namedChildren ?? []).flatMap((one) => stringOf(one ?? undefined, names) ?? []),
        isPrimary: method === 'create_primary_key',
        start: node.startIndex,
        end: node.endIndex,
      },
    ];
  });
}

/** `UniqueConstraint("embedding")` and `PrimaryKeyConstraint(…)` of a table, by its arguments. */
export function declaredKeys(parts: readonly Node[], names: Names, table: string): UniqueKey[] {
  return parts.flatMap((one): UniqueKey[] => {
    const callee = calleeName(one);
    if (callee !== 'UniqueConstraint' && callee !== 'PrimaryKeyConstraint') return [];
    return [
      {
        name: nameOf(keywordArgument(one, 'name'), names),
        table,
        columns: positionalArguments(one).flatMap((column) => stringOf(column, names) ?? []),
        isPrimary: callee === 'PrimaryKeyConstraint',
        start: one.startIndex,
        end: one.endIndex,
      },
    ];
  });
}

const name = String.raw`(?:"[^"]+"|\w+)`;
const added = new RegExp(
  String.raw`^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?(?:${name}\.)?(${name}) ADD (?:CONSTRAINT (${name}) )?(UNIQUE|PRIMARY KEY) ?\(([^()]*)\)`,
  'i',
);
const inside = new RegExp(
  String.raw`[,(] ?(?:CONSTRAINT (${name}) )?(UNIQUE|PRIMARY KEY) ?\(([^()]*)\)`,
  'gi',
);
const created = new RegExp(String.raw`^CREATE TABLE (?:IF NOT EXISTS )?(?:${name}\.)?(${name}) ?\(`, 'i');

function inSql(call: Node, names: Names): UniqueKey[] {
  const [argument] = callArguments(call);
  const sql = argument && sqlOf(argument, names);
  if (sql === undefined || !/\b(?:UNIQUE|PRIMARY)\b/i.test(sql)) return [];
  const place = { start: call.startIndex, end: call.endIndex };
  return statementsOf(sql).flatMap((statement) => {
    const [, table = '', constraint, kind = '', list = ''] = added.exec(statement) ?? [];
    if (table) return [key(table, constraint, kind, list, place)];
    const [, made = ''] = created.exec(statement) ?? [];
    if (!made) return [];
    return [...statement.matchAll(inside)].map(([, constraint, kind = '', list = '']) =>
      key(made, constraint, kind, list, place),
    );
  });
}

function key(
  table: string,
  constraint: string | undefined,
  kind: string,
  list: string,
  place: Place,
): UniqueKey {
  return {
    name: bare(constraint ?? ''),
    table: bare(table),
    columns: list.split(',').map((one) => bare(one.trim())),
    isPrimary: /^primary/i.test(kind),
    ...place,
  };
}

function bare(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1) : written.toLowerCase();
}
