import type { Node } from 'web-tree-sitter';
import type { Problem } from './problem.ts';

/** What runs instead when a statement in a `try` fails: its `except` clause, or the `with suppress(…)` around it. */
export type Guard = Node | 'handler' | undefined;

/** The guard that catches one of these errors around a node; `handler` when the node stands in such a clause itself. */
export function guardOf(node: Node, errors: RegExp): Guard {
  let child = node;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    // Where a function is called from, nobody knows here.
    if (parent.type === 'function_definition' || parent.type === 'lambda') return undefined;
    if (parent.type === 'except_clause') return 'handler';
    if (parent.childForFieldName('body')?.id !== child.id) continue;
    const guard =
      parent.type === 'try_statement' ? catchingClause(parent, errors) : suppression(parent, errors);
    if (guard) return guard;
  }
  return undefined;
}

function catchingClause(statement: Node, errors: RegExp): Node | undefined {
  const clauses = statement.namedChildren.filter((one): one is Node => one?.type === 'except_clause');
  return clauses.find((one) => {
    const header = one.text.slice(0, one.text.indexOf(':')).trim();
    return header === 'except' || catches(header, errors);
  });
}

/** `with contextlib.suppress(ImportError):` */
function suppression(statement: Node, errors: RegExp): Node | undefined {
  if (statement.type !== 'with_statement') return undefined;
  const header = statement.text.slice(0, statement.text.indexOf(':'));
  return /\bsuppress\(/.test(header) && catches(header, errors) ? statement : undefined;
}

function catches(header: string, errors: RegExp): boolean {
  return errors.test(header) || /\b(Exception|BaseException)\b/.test(header);
}

/** A use whose error is caught did something else up to now, so to mend it changes what runs. */
export function heedFallback(problem: Problem): Problem {
  if (problem.applicability !== 'safe' || !problem.repair || problem.repair.kind === 'reimport')
    return problem;
  const guard = guardOf(problem.node, /\b(NameError|AttributeError)\b/);
  if (guard === undefined || guard === 'handler' || raises(guard)) return problem;
  return {
    ...problem,
    message: `${problem.message}; the error is caught, so something else runs up to now, silently`,
    applicability: 'unsafe',
  };
}

/** Does the clause pass on the error, or end the program with another one? */
export function raises(clause: Node): boolean {
  const block = clause.namedChildren.findLast((one) => one?.type === 'block');
  return block?.namedChildren.some((one) => one?.type === 'raise_statement') ?? false;
}
