import type { Node } from 'web-tree-sitter';
import { alembicCalls } from '../alembic/calls.ts';
import { hintsAtCreation } from '../alembic/hidden-creation.ts';
import { operationsIn } from '../alembic/operations.ts';
import type { Revision } from '../alembic/revision.ts';
import type { RevisionChain } from '../alembic/revision-chain.ts';
import type { Project } from '../engine/project-facts.ts';
import { functionAround } from '../python/function-around.ts';
import type { ImportedName } from '../python/imports.ts';
import type { Names } from '../python/names.ts';
import { stdlib } from '../python/stdlib.ts';
import { callArguments } from '../python/type-position.ts';
import type { Operation } from '../schema/facts.ts';

/** What runs before the extension is needed and is not to be read here: it may create it. */
export type Unread = { creates: true } | { creates: false; what: string };

/** By a call of Alembic's own: https://alembic.sqlalchemy.org/en/latest/ops.html */
const operations =
  /^(?:add_column|alter_column|batch_alter_table|bulk_insert|create_\w*(?:constraint|index|table|key|table_comment|entity)|drop_\w+|execute|exec_driver_sql|f|get_bind|get_context|implementation_for|inline_literal|invoke|register_operation|rename_table|run_async|replace_entity|sync_enum_values)$/;
/** Packages that offer types and queries, and touch no database by themselves. */
const known =
  /^(?:alembic|sqlalchemy|pgvector|sqlmodel|geoalchemy2|sqlalchemy_utils|alembic_utils|alembic_postgresql_enum)(?:\.|$)/;
const readsFile = /\b(?:execute|exec_driver_sql)\([^"'\n]*\b(?:open|read_text|\w*(?:read|load)\w*)\(/;

export function unreadBefore(
  need: Operation,
  own: Revision,
  names: Names,
  chain: RevisionChain,
  project: Project,
): Unread | undefined {
  const inFunction = functionAround(names.root.descendantForIndex(need.start))?.id;
  const isBefore = (node: Node) => {
    const around = functionAround(node);
    if (!around || around.childForFieldName('name')?.text === 'downgrade') return false;
    return around.id !== inFunction || node.startIndex < need.start;
  };
  const helpers = importedCalls(names).filter(({ call }) => isBefore(call));
  if (helpers.some(({ imported }) => hintsAtCreation(textOf(imported, project)))) return { creates: true };
  const [helper] = helpers;
  const call = alembicCalls(names).find(({ node, method }) => !operations.test(method) && isBefore(node));
  const sql = operationsIn(names).find(
    ({ call, operation }) =>
      operation.kind === 'other' &&
      /^exec/.test(operation.method) &&
      operation.sql === undefined &&
      isBefore(call) &&
      !isOfList(callArguments(call)[0], names),
  );
  const older = [...chain.ancestors(own)].find((one) =>
    readsFile.test(project.textBeside(one.path.slice(one.path.lastIndexOf('/') + 1)) ?? ''),
  );
  if ((sql || older) && fileOfSqlCreates(project)) return { creates: true };
  if (sql) return unread(`line ${lineOf(sql.call)} runs SQL that is not to be read here`);
  if (call)
    return unread(`line ${lineOf(call.node)} calls \`op.${call.method}\`, which is none of Alembic's own`);
  if (helper)
    return unread(
      `line ${lineOf(helper.call)} calls \`${helper.imported.local}\`, which is not to be read here`,
    );
  return older && unread(`\`${older.path}\`, which runs before, sends SQL from a file`);
}

function unread(what: string): Unread {
  return { creates: false, what: `${what} and may create it` };
}

function lineOf(node: Node): number {
  return node.startPosition.row + 1;
}

/** Statements, not parts of others, that call what an import brings from elsewhere. */
function importedCalls(names: Names): { call: Node; imported: ImportedName }[] {
  return names.imports
    .flatMap((statement) => statement.names)
    .filter(({ path }) => !known.test(path) && !stdlib.has(path.split('.')[0] ?? ''))
    .flatMap((imported) =>
      names.references(imported.local).flatMap((node) => {
        let callee = node;
        while (callee.parent?.type === 'attribute') callee = callee.parent;
        const call = callee.parent;
        const isCall = call?.type === 'call' && call.childForFieldName('function')?.id === callee.id;
        return isCall && call.parent?.type === 'expression_statement' ? [{ call, imported }] : [];
      }),
    );
}

/** Of the module that has it, as far as it is to be found. */
function textOf({ path, statement }: ImportedName, project: Project): string {
  const module = statement.kind === 'from' ? statement.module : path;
  const beside = /^\.+(\w+)$/.exec(module)?.[1];
  const own = module.startsWith('.') ? undefined : (project.ownModule(path) ?? project.ownModule(module));
  return own?.text ?? (beside ? (project.textBeside(`${beside}.py`) ?? '') : '');
}

/** `for statement in STATEMENTS`, where those are strings of this file: a hint in them would have been seen. */
function isOfList(argument: Node | undefined, names: Names): boolean {
  if (argument?.type !== 'identifier') return false;
  const [binding, ...more] = names.resolve(argument.text, argument);
  const loop = binding?.node.parent;
  if (more.length > 0 || loop?.type !== 'for_statement') return false;
  let list = loop.childForFieldName('right');
  if (list?.type === 'identifier')
    list = names.resolve(list.text, list)[0]?.node.parent?.childForFieldName('right') ?? null;
  return (
    /^(?:list|tuple)$/.test(list?.type ?? '') &&
    (list?.namedChildren ?? []).every((one) => /string$|^comment$/.test(one?.type ?? ''))
  );
}

function fileOfSqlCreates(project: Project): boolean {
  return project
    .filesWith(['xtension', 'XTENSION'], ['.sql'], 'database')
    .some(({ text }) => hintsAtCreation(text));
}
