import type { Node } from 'web-tree-sitter';
import type { Context } from '../engine/types.ts';
import { contains, type Group } from './groups.ts';
import type { Operation } from './operations.ts';

/** Why a group's edit may change more than that it works; undefined when it can't. */
export function doubt(
  group: Group,
  owner: Node,
  all: readonly Operation[],
  connection: ReturnType<typeof connectionOf>,
): string | undefined {
  if (connection === 'elsewhere')
    return 'env.py gets its connection from elsewhere, which may have no transaction already';
  const own = all.filter(({ statement }) => contains(owner, statement));
  const others = [
    ...own.filter(({ kind }) => kind === 'other').map(({ statement }) => statement),
    ...otherCalls(owner, own),
  ].filter((one) => group.statements.every((statement) => !inAnotherBranch(one, statement)));
  if (group.opening?.kind !== 'commit') {
    return others.length > 0
      ? 'what the function does besides is committed apart from it, and stays when it fails'
      : undefined;
  }
  const start = group.opening.statement.endIndex;
  // What stands before the COMMIT was committed by it, on the drivers on which it worked.
  return others.some((one) => one.startIndex > start)
    ? 'what follows the COMMIT ran outside of a transaction so far'
    : undefined;
}

/** Do they stand in two branches of one `if`, so that only one of them runs? */
function inAnotherBranch(one: Node, other: Node): boolean {
  for (let up: Node | null = one; up?.parent; up = up.parent) {
    if (!contains(up.parent, other)) continue;
    const branch = /^(?:elif|else)_clause$/;
    const choice =
      up.parent.type === 'if_statement' && up.parent.childForFieldName('condition')?.id !== up.id;
    return choice && (branch.test(up.type) || !contains(up, other));
  }
  return false;
}

/** Statements that call what may do anything: a helper, another connection. */
function otherCalls(owner: Node, own: readonly Operation[]): Node[] {
  return owner.descendantsOfType('expression_statement').flatMap((statement) => {
    const call = statement?.firstNamedChild;
    if (!statement || call?.type !== 'call' || own.some((one) => contains(one.statement, statement)))
      return [];
    const callee = call.childForFieldName('function')?.text ?? '';
    return /^(?:print|log|logger|logging|warnings)\b/.test(callee) ? [] : [statement];
  });
}

/**
 * What the `env.py` of this revision says of the connection: `autocommit` when it sets that, `elsewhere` when it does not
 * connect by itself, `usual` when it does, or when there is none to be seen. It stands above the folder of the
 * revisions, or above that, where they have folders of their own.
 */
export function connectionOf({ project }: Context): 'usual' | 'autocommit' | 'elsewhere' {
  const text = ['../env.py', '../../env.py'].map((path) => project.textBeside(path)).find(Boolean);
  if (text === undefined) return 'usual';
  if (/AUTOCOMMIT/.test(text)) return 'autocommit';
  if (/engine_from_config|create_(?:async_)?engine|get_engine/.test(text)) return 'usual';
  return /\.(?:connect|begin)\(/.test(text) && !/\.attributes\b/.test(text) ? 'usual' : 'elsewhere';
}
