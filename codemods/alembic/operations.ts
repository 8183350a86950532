import type { Node, Tree } from 'web-tree-sitter';
import { LastOf } from '../../lib/last-of.ts';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { assignedTo, calleeName, keywordArgument, positionalArguments, stringOf } from '../python/values.ts';
import { columnOf, columnsIn, isColumnCall } from '../schema/column.ts';
import { columnType } from '../schema/column-type.ts';
import type { Change, Operation, TableName } from '../schema/facts.ts';
import { createdIndex, nameOf } from '../schema/index-call.ts';
import { alembicCalls, type Call } from './calls.ts';
import { sqlOf } from './sql-argument.ts';
import { changesOfSql } from './sql-operations.ts';
import { statementsOf } from './sql-statements.ts';

/** Methods of `op` that ask for something and change nothing. */
const questions =
  /^(?:get_bind|get_context|f|batch_alter_table|inline_literal|invoke|implementation_for|run_async)$/;

/** Decides by a call's method and text whether somebody wants to know what it does. */
export type Wanted = (method: string, text: string) => boolean;

export interface Done {
  call: Node;
  operation: Operation;
}

/** Several codemods ask about one tree, one after the other. */
const known = new LastOf<Tree, readonly Done[]>();

/**
 * What a file does through Alembic, in the order of its text, each with the node of its call; at least what is `wanted`, and
 * without that, all.
 */
export function operationsIn(names: Names, wanted?: Wanted): readonly Done[] {
  const { tree } = names.root;
  if (wanted) return known.get(tree) ?? read(names, wanted);
  return known.of(tree, () => read(names, () => true));
}

function read(names: Names, wanted: Wanted): Done[] {
  return alembicCalls(names)
    .filter(({ method }) => !questions.test(method))
    .filter(({ method, node }) => wanted(method, names.text.slice(node.startIndex, node.endIndex)))
    .flatMap((call) => {
      const { node, method } = call;
      const shared = {
        start: node.startIndex,
        end: node.endIndex,
        raw: method === 'execute',
        batch: call.batch !== undefined,
        certain: isCertain(node),
      };
      return changesOf(call, names).map(({ change, guarded }) => ({
        call: node,
        operation: { ...change, ...shared, guarded },
      }));
    });
}

interface Said {
  change: Change;
  guarded: boolean;
}

function changesOf(call: Call, names: Names): Said[] {
  if (call.method === 'execute') return ofExecute(call.node, names);
  const change = ofMethod(call, names) ?? { kind: 'other', method: call.method, sql: undefined };
  const guards = ['if_exists', 'if_not_exists'].map((name) => keywordArgument(call.node, name)?.text);
  return [{ change, guarded: guards.includes('True') }];
}

function ofExecute(node: Node, names: Names): Said[] {
  const [argument] = callArguments(node);
  const sql = argument && sqlOf(argument, names);
  if (sql === undefined) return [{ change: { kind: 'other', method: 'execute', sql }, guarded: false }];
  const place = { start: node.startIndex, end: node.endIndex };
  return statementsOf(sql).flatMap((statement) => {
    const guarded = / IF (?:NOT )?EXISTS /i.test(statement);
    return changesOfSql(statement, place).map((change) => ({ change, guarded }));
  });
}

/** `undefined` for a method that is none of ours. */
function ofMethod({ node, method, opening }: Call, names: Names): Change | undefined {
  const args = positionalArguments(node);
  const text = (argument: Node | undefined) => stringOf(argument, names) ?? '';
  const at = (position: number, keyword: string) => keywordArgument(node, keyword) ?? args[position];
  const ofBatch = opening && tableOf(opening, names);
  // The operations of a batch lack the table as the first argument.
  const table = ofBatch ?? tableOf(node, names);
  const next = ofBatch ? 0 : 1;
  switch (method) {
    case 'create_table':
      return { kind: 'create-table', table, columns: columnsIn(node, names), indexes: [] };
    case 'drop_table':
      return { kind: 'drop-table', table };
    case 'rename_table':
      return { kind: 'rename-table', table, to: text(at(1, 'new_table_name')) };
    case 'add_column': {
      const column = at(next, 'column');
      const call = column?.type === 'identifier' ? assignedTo(column, names) : column;
      return call && isColumnCall(call)
        ? { kind: 'add-column', table, column: columnOf(call, names) }
        : undefined;
    }
    case 'drop_column':
      return { kind: 'drop-column', table, column: text(at(next, 'column_name')) };
    case 'alter_column':
      return altered(node, names, table, text(at(next, 'column_name')));
    case 'create_index':
      return { kind: 'create-index', index: createdIndex(node, names, ofBatch) };
    case 'drop_index':
      return {
        kind: 'drop-index',
        name: nameOf(at(0, 'index_name'), names),
        table: droppedFrom(node, ofBatch, names),
      };
    case 'create_entity':
    case 'drop_entity':
      return ofEntity(args[0], method, names);
    default:
      return undefined;
  }
}

/** By the first argument; `batch_alter_table("documents", schema="app")` says it the same way. */
function tableOf(call: Node, names: Names): TableName {
  const name = keywordArgument(call, 'table_name') ?? keywordArgument(call, 'old_table_name');
  return {
    schema: stringOf(keywordArgument(call, 'schema'), names),
    name: stringOf(name ?? positionalArguments(call)[0], names) ?? '',
  };
}

function altered(node: Node, names: Names, table: TableName, column: string): Change {
  const renamed = keywordArgument(node, 'new_column_name');
  const type = keywordArgument(node, 'type_');
  const existing = keywordArgument(node, 'existing_type');
  if (renamed && !type) return { kind: 'rename-column', table, column, to: stringOf(renamed, names) ?? '' };
  return {
    kind: 'alter-column',
    table,
    column,
    type: type && columnType(type, names),
    existingType: existing && columnType(existing, names),
  };
}

function droppedFrom(node: Node, ofBatch: TableName | undefined, names: Names): TableName | undefined {
  const given = keywordArgument(node, 'table_name') ?? positionalArguments(node)[1];
  if (ofBatch || !given) return ofBatch;
  return {
    schema: stringOf(keywordArgument(node, 'schema'), names),
    name: stringOf(given, names) ?? '',
  };
}

/** `op.create_entity(public_vector)` of alembic_utils, where that is a `PGExtension(schema="public", signature="vector")`. */
function ofEntity(argument: Node | undefined, method: string, names: Names): Change | undefined {
  const entity = argument?.type === 'identifier' ? assignedTo(argument, names) : argument;
  if (!entity || calleeName(entity) !== 'PGExtension') return undefined;
  const [first, second] = positionalArguments(entity);
  const name = stringOf(keywordArgument(entity, 'signature') ?? second, names) ?? '';
  if (method === 'drop_entity') return { kind: 'drop-extension', name, cascade: false };
  const schema = stringOf(keywordArgument(entity, 'schema') ?? first, names);
  return { kind: 'create-extension', name, schema, ifNotExists: false };
}

/** Does nothing but its function decide whether it runs? */
function isCertain(call: Node): boolean {
  for (let up = call.parent; up; up = up.parent) {
    if (up.type === 'function_definition')
      return /^(?:up|down)grade(?:_\w+)?$/.test(up.childForFieldName('name')?.text ?? '');
    if (/^(?:if|for|while|try|match)_statement$|^lambda$|comprehension$/.test(up.type)) return false;
  }
  return false;
}
