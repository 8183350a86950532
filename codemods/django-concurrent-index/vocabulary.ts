import { statementsOf } from '../alembic/sql-statements.ts';
import type { Operation } from '../django/operations.ts';
import { concurrentCommand } from '../fix-concurrent-index/vocabulary.ts';

/** The recipe that explains the findings. */
export const code = 'PGV011';

/** What of an operation PostgreSQL refuses inside of a transaction. */
export interface Concurrent {
  operation: Operation;
  /** `AddIndexConcurrently`, `CREATE INDEX CONCURRENTLY`. */
  what: string;
  /** Other statements stand in its string, which makes a transaction of it. */
  isCrowded: boolean;
}

export function concurrentOf(operation: Operation): Concurrent | undefined {
  if (!operation.inDatabase) return undefined;
  if (operation.kind === 'add-index' || operation.kind === 'remove-index') {
    const what = operation.kind === 'add-index' ? 'AddIndexConcurrently' : 'RemoveIndexConcurrently';
    return operation.concurrently ? { operation, what, isCrowded: false } : undefined;
  }
  if (operation.kind !== 'run-sql') return undefined;
  const sent = [...operation.strings, ...operation.reverse].map(statementsOf);
  const own = sent.filter((statements) => statements.some(concurrentCommand));
  const [what] = own.flat().flatMap((statement) => concurrentCommand(statement) ?? []);
  return what ? { operation, what, isCrowded: own.some((one) => one.length > 1) } : undefined;
}
