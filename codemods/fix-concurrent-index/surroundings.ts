import type { Node } from 'web-tree-sitter';

/**
 * What the code around a statement says of it.
 * - `outside`: somebody has seen to it that no transaction is open there, or that nothing runs; it is right as it is.
 * - `inside`: it runs in the transaction of the migration, and can be moved where it stands; in this function.
 */
export type Surroundings =
  | { kind: 'outside' }
  | { kind: 'inside'; function: Node }
  | { kind: 'unknown'; trouble: string };

const outside: Surroundings = { kind: 'outside' };

/** Looks from a statement up to the function that it is in. */
export function surroundingsOf(statement: Node): Surroundings {
  let trouble: string | undefined;
  for (let up = statement.parent; up; up = up.parent) {
    if (up.type === 'function_definition') return trouble ? { kind: 'unknown', trouble } : ofFunction(up);
    if (up.type === 'with_statement') {
      if (/autocommit/i.test(headOf(up))) return outside;
      trouble ??= 'it stands in a `with` that may open a transaction of its own';
    }
    if (up.type === 'if_statement' && runsOffline(up, statement)) return outside;
    if (up.type === 'try_statement')
      trouble ??= 'it stands in a `try`, and what comes after a failure is for its author to say';
    if (up.type === 'class_definition' || up.type === 'lambda') return outside;
  }
  // At the level of the module, where no transaction is open.
  return outside;
}

/** `upgrade`, `downgrade`, and those of a template for several databases: `upgrade_engine1`. */
function ofFunction(definition: Node): Surroundings {
  if (definition.parent?.type === 'decorated_definition' && /autocommit/i.test(definition.parent.text))
    return outside;
  if (/^(?:upgrade|downgrade)(?:_\w+)?$/.test(definition.childForFieldName('name')?.text ?? ''))
    return { kind: 'inside', function: definition };
  // Its callers may have left the transaction.
  if (/autocommit/i.test(definition.tree.rootNode.text)) return outside;
  return {
    kind: 'unknown',
    trouble: 'it stands in a function of its own, and who calls that may do other things',
  };
}

/** `if op.get_context().as_sql:`, and the other branch of `if not context.is_offline_mode():`: there SQL is printed, and not run. */
function runsOffline(choice: Node, statement: Node): boolean {
  const condition = choice.childForFieldName('condition')?.text ?? '';
  if (!/\bas_sql\b|\bis_offline_mode\b/.test(condition)) return false;
  const branch = choice.childForFieldName('consequence');
  const chosen =
    branch !== null && branch.startIndex <= statement.startIndex && statement.endIndex <= branch.endIndex;
  return chosen !== /\bnot\b/.test(condition);
}

/** The line that opens the block. */
function headOf(compound: Node): string {
  const body = compound.childForFieldName('body');
  return compound.text.slice(0, (body?.startIndex ?? compound.endIndex) - compound.startIndex);
}
