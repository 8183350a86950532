import type { Node } from 'web-tree-sitter';
import { alembicCalls, type Call } from '../alembic/calls.ts';
import { sqlOf } from '../alembic/sql-argument.ts';
import { statementsOf } from '../alembic/sql-statements.ts';
import type { Names } from '../python/names.ts';
import { type Boundary, boundary, concurrentCommand, isSetting } from './vocabulary.ts';

/** One call that does something to the database, and how it stands to transactions. */
export interface Operation {
  call: Node;
  /** The statement that has to move when the call has to: of a batch, the whole of it. */
  statement: Node;
  kind: 'concurrent' | Boundary | 'setting' | 'other';
  /** `CREATE INDEX CONCURRENTLY`; '' for the other kinds. */
  command: string;
  /** Why a machine can't move it. */
  trouble: string | undefined;
}

/** Methods of `op` that ask for something and change nothing. */
const questions = /^(get_bind|get_context|f|batch_alter_table|inline_literal)$/;

/** What the file does through Alembic, in the order of the text. */
export function operations(names: Names): Operation[] {
  const calls = alembicCalls(names).filter((call) => !questions.test(call.method));
  return calls.flatMap((call) => {
    const statement = call.batch ?? statementOf(call.node);
    return statement ? [judge(call, calls, statement, names)] : [];
  });
}

function judge(call: Call, all: readonly Call[], statement: Node, names: Names): Operation {
  const common = { call: call.node, statement, command: '', trouble: undefined };
  if (call.method === 'execute') return ofSql(call, common, names);
  if (call.method === 'execution_options')
    return { ...common, kind: leavesTransaction(call) ? 'isolation' : 'other' };
  const command = isConcurrent(call) ? `${call.method.slice(0, -6).toUpperCase()} INDEX CONCURRENTLY` : '';
  if (!command) return { ...common, kind: 'other' };
  const others = all.some((one) => call.batch && one.batch?.id === call.batch.id && !isConcurrent(one));
  const trouble = others
    ? 'its batch does other things as well, which belong into the transaction'
    : undefined;
  return { ...common, kind: 'concurrent', command, trouble };
}

function ofSql({ node }: Call, common: Omit<Operation, 'kind'>, names: Names): Operation {
  const argument = node
    .childForFieldName('arguments')
    ?.namedChildren.find((one) => one !== null && one.type !== 'comment');
  const statements = statementsOf((argument && sqlOf(argument, names)) ?? '');
  const command = statements.map(concurrentCommand).find(Boolean);
  if (command) {
    const trouble =
      statements.length > 1
        ? 'other statements stand in the same string, and PostgreSQL runs them as one transaction'
        : undefined;
    return { ...common, kind: 'concurrent', command, trouble };
  }
  const [only = '', ...more] = statements;
  const kind = more.length > 0 ? undefined : (boundary(only) ?? (isSetting(only) ? 'setting' : undefined));
  return { ...common, kind: kind ?? 'other' };
}

/** `op.get_bind().execution_options(isolation_level="AUTOCOMMIT")` as a statement of its own. */
function leavesTransaction({ node }: Call): boolean {
  const level = /\bisolation_level\s*=\s*["']AUTOCOMMIT["']/;
  return node.parent?.type === 'expression_statement' && level.test(node.text);
}

function isConcurrent({ node, method }: Call): boolean {
  if (method !== 'create_index' && method !== 'drop_index') return false;
  const list = node.childForFieldName('arguments')?.namedChildren ?? [];
  return list.some(
    (one) =>
      one?.childForFieldName('name')?.text === 'postgresql_concurrently' &&
      one.childForFieldName('value')?.text === 'True',
  );
}

/** The statement of which this call is all; else the nearest one. */
function statementOf(call: Node): Node | undefined {
  for (let up: Node | null = call.parent; up; up = up.parent) if (/_statement$/.test(up.type)) return up;
  return undefined;
}
