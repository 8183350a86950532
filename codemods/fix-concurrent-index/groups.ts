import type { Node } from 'web-tree-sitter';
import type { Operation } from './operations.ts';

/** Statements that go into one `autocommit_block()`. */
export interface Group {
  /** Those that PostgreSQL refuses, at least one. */
  operations: Operation[];
  /** Neighbours in one block, in their order: the operations and, behind an opening, what stands between them. */
  statements: Node[];
  /** `op.execute("COMMIT")` before them, or another attempt to leave the transaction: the `with` takes its place. */
  opening?: Operation;
  /** `op.execute("BEGIN")` behind them: it goes. */
  begin?: Operation;
}

const boundaries: ReadonlySet<Operation['kind']> = new Set(['commit', 'begin', 'isolation']);

/** Puts the operations of a file that have to move into groups: neighbours together, and all behind an opening. */
export function groupsOf(moving: readonly Operation[], all: readonly Operation[]): Group[] {
  const groups: Group[] = [];
  const grouped = new Set<Operation>();
  for (const operation of moving) {
    if (grouped.has(operation)) continue;
    const group = behindOpening(operation, moving, all) ?? neighbours(operation, moving);
    for (const one of group.operations) grouped.add(one);
    groups.push(group);
  }
  return groups;
}

/** From the nearest opening of this block, or of one around it, to a BEGIN or the last operation. */
function behindOpening(
  operation: Operation,
  moving: readonly Operation[],
  all: readonly Operation[],
): Group | undefined {
  for (let node: Node | null = operation.statement; node; node = node.parent) {
    if (node.type === 'function_definition') return undefined;
    if (node.parent?.type !== 'block') continue;
    const siblings = statementsIn(node.parent);
    const index = siblings.findIndex((one) => one.id === node?.id);
    const found = siblings.map((one) =>
      all.find(({ statement, kind }) => statement.id === one.id && boundaries.has(kind)),
    );
    const first = found.slice(0, index).findLastIndex(Boolean);
    const opening = found[first];
    if (!opening || opening.kind === 'begin') continue;
    const rest = found.findIndex((one, at) => at > index && one !== undefined);
    const end = rest < 0 ? siblings.length : rest;
    const region = siblings.slice(first + 1, end);
    const begin = found[end]?.kind === 'begin' ? found[end] : undefined;
    const inside = (one: Node) => moving.filter(({ statement }) => contains(one, statement));
    const last = region.findLastIndex((one) => inside(one).length > 0);
    const statements = begin ? region : region.slice(0, last + 1);
    return { operations: statements.flatMap(inside), statements, opening, ...(begin && { begin }) };
  }
  return undefined;
}

function neighbours(operation: Operation, moving: readonly Operation[]): Group {
  const siblings = operation.statement.parent ? statementsIn(operation.statement.parent) : [];
  const statements: Node[] = [];
  for (const one of siblings.slice(siblings.findIndex((node) => node.id === operation.statement.id))) {
    if (!moving.some(({ statement }) => statement.id === one.id)) break;
    statements.push(one);
  }
  const ids = new Set(statements.map((one) => one.id));
  return { operations: moving.filter(({ statement }) => ids.has(statement.id)), statements };
}

function statementsIn(block: Node): Node[] {
  return block.namedChildren.filter((one): one is Node => one !== null && one.type !== 'comment');
}

export function contains(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}
