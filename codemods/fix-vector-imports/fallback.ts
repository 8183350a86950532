import type { Node } from 'web-tree-sitter';
import type { File, Misuse } from './problem.ts';

/** What runs instead when a statement in a `try` fails: its `except` clause, or the `with suppress(…)` around it. */
export type Guard = Node | 'handler' | undefined;

/** The guard that catches one of these errors around a node; `handler` when the node stands in such a clause itself. */
export function guardOf(node: Node, errors: RegExp): Guard {
  let child = node;
  let guard: Node | undefined;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    // Where a function is called from, nobody knows here.
    if (parent.type === 'function_definition' || parent.type === 'lambda') break;
    if (parent.type === 'except_clause') return 'handler';
    if (guard || parent.childForFieldName('body')?.id !== child.id) continue;
    guard = parent.type === 'try_statement' ? catchingClause(parent, errors) : suppression(parent, errors);
  }
  return guard;
}

function catchingClause(statement: Node, errors: RegExp): Node | undefined {
  const clauses = statement.namedChildren.filter((one): one is Node => one?.type === 'except_clause');
  return clauses.find((one) => {
    const header = headerOf(one);
    return header === 'except' || catches(header, errors);
  });
}

/** `with contextlib.suppress(ImportError):` */
function suppression(statement: Node, errors: RegExp): Node | undefined {
  if (statement.type !== 'with_statement') return undefined;
  const header = headerOf(statement);
  return /\bsuppress\(/.test(header) && catches(header, errors) ? statement : undefined;
}

function catches(header: string, errors: RegExp): boolean {
  return errors.test(header) || /\b(Exception|BaseException)\b/.test(header);
}

const named = /\b(NameError|AttributeError)\b/;
/** What stands in for a vector, or for the statement that was to make its column. */
const replacement =
  /\bop\.|\bsa\.|\b(Column|mapped_column)\(|\b(Text|TEXT|String|JSONB?|ARRAY|Float|LargeBinary)\b/;

/** A use whose error is caught made something else up to now, so to mend it changes what runs. */
export function heedFallback(problem: Misuse, file: File): Misuse {
  if (problem.risk !== undefined || !problem.mend || problem.mend.kind === 'reimport') return problem;
  const guard = guardOf(problem.node, named);
  if (guard === undefined || guard === 'handler' || raises(guard)) return problem;
  // Elsewhere than in a revision, a clause that merely logs hides the fault and is no other way.
  const isRevision = /^down_revision\b/m.test(file.text);
  if (!isRevision && !named.test(headerOf(guard)) && !replacement.test(guard.text)) return problem;
  return {
    ...problem,
    what: `${problem.what}; the error is caught, so something else runs up to now, silently`,
    risk: '',
  };
}

function headerOf(guard: Node): string {
  return guard.text.slice(0, guard.text.indexOf(':')).trim();
}

/** Does the clause pass on the error, or end the program with another one? */
export function raises(clause: Node): boolean {
  const block = clause.namedChildren.findLast((one) => one?.type === 'block');
  return block?.namedChildren.some((one) => one?.type === 'raise_statement') ?? false;
}
