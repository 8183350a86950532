import type { Node } from 'web-tree-sitter';
import { nameOfOp } from '../alembic/calls.ts';
import { operationsIn, type Wanted } from '../alembic/operations.ts';
import { readRevision } from '../alembic/read-revision.ts';
import type { Revision } from '../alembic/revision.ts';
import type { Names } from '../python/names.ts';
import type { Operation } from '../schema/facts.ts';

/** An operation of one of the two functions. */
export interface Step {
  operation: Operation;
  call: Node;
  /** Directly in the body of the function: of a batch, the whole of it. */
  statement: Node;
}

/** A revision that has both functions, and what stands in them. */
export interface Migration {
  revision: Revision;
  names: Names;
  /** What Alembic's `op` is called here. */
  op: string;
  up: Half;
  down: Half;
}

export interface Half {
  definition: Node;
  body: Node;
  steps: readonly Step[];
  /** Statements of the body that do something else than these steps, `pass` and docstrings aside. */
  others: readonly Node[];
}

/**
 * Undefined when the file is no revision, or has not one function for each direction. Of its steps those that are `wanted`;
 * the others count among what the functions do besides.
 */
export function readMigration(path: string, names: Names, wanted?: Wanted): Migration | undefined {
  // Its own body is in the steps.
  const revision = readRevision(path, names, () => false);
  const all = revision ? operationsIn(names, wanted) : [];
  const up = halfOf('upgrade', names, all);
  const down = halfOf('downgrade', names, all);
  return revision && up && down ? { revision, names, op: nameOfOp(names), up, down } : undefined;
}

function halfOf(name: string, names: Names, all: ReturnType<typeof operationsIn>): Half | undefined {
  const [binding, ...more] = names.bindings(name).filter(({ scope }) => scope.id === names.root.id);
  const definition = binding?.node.parent;
  const body = definition?.type === 'function_definition' ? definition.childForFieldName('body') : null;
  if (!definition || !body || more.length > 0) return undefined;
  const statements = body.namedChildren.filter((one) => one !== null && one.type !== 'comment') as Node[];
  const calls = all.map((one) => ({ one, start: one.call.startIndex, end: one.call.endIndex }));
  let next = 0;
  const others: Node[] = [];
  // Both are in the order of the text.
  const steps = statements.flatMap((statement) => {
    const { startIndex, endIndex } = statement;
    while (next < calls.length && (calls[next]?.start ?? 0) < startIndex) next++;
    const own: Step[] = [];
    for (; (calls[next]?.start ?? endIndex) < endIndex; next++) {
      const call = calls[next];
      if (call && call.end <= endIndex) own.push({ ...call.one, statement });
    }
    if (!isNothing(statement) && !own.some((step) => isAllOf(statement, step))) others.push(statement);
    return own;
  });
  return { definition, body, steps, others };
}

/** `pass`, `...`, `return`, a docstring. */
function isNothing(statement: Node): boolean {
  if (statement.type === 'pass_statement') return true;
  if (statement.type === 'return_statement') return statement.namedChildCount === 0;
  return (
    /^(?:string|ellipsis)$/.test(statement.firstNamedChild?.type ?? '') && statement.namedChildCount === 1
  );
}

/** Does the statement do nothing but this step and, of a batch, those beside it? */
function isAllOf(statement: Node, step: Step): boolean {
  if (statement.id !== step.statement.id) return false;
  return statement.type === 'with_statement' || statement.firstNamedChild?.id === step.call.id;
}
