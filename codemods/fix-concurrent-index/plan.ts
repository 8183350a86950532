import type { Finding } from '../engine/types.ts';
import { type connectionOf, doubt } from './certainty.ts';
import { type Group, groupsOf } from './groups.ts';
import type { Operation } from './operations.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { code } from './vocabulary.ts';
import { wrap } from './wrap.ts';

interface File {
  text: string;
  path: string;
  /** What Alembic's `op` is called here. */
  op: string;
  connection: ReturnType<typeof connectionOf>;
}

/** Findings for what runs inside of a transaction. When one of them needs a person, nothing in the file is edited. */
export function plan(file: File, all: readonly Operation[]): Finding[] {
  const placed = all
    .filter(({ kind }) => kind === 'concurrent')
    .map((operation) => ({ operation, place: surroundingsOf(operation.statement) }))
    .filter(({ place }) => place.kind !== 'outside');
  const moving = placed.map(({ operation }) => operation);
  const drafts = groupsOf(moving, all).map((group) => ({ group, edits: wrap(group, file.op, file.text) }));
  const troubleOf = ({ operation, place }: { operation: Operation; place: Surroundings }) => {
    const draft = drafts.find(({ group }) => group.operations.includes(operation));
    if (place.kind === 'unknown') return place.trouble;
    return operation.trouble ?? (draft?.edits ? undefined : 'it shares its line with another statement');
  };
  const blocked = placed.find((one) => troubleOf(one) !== undefined);
  return placed.map((one) => {
    const draft = drafts.find(({ group }) => group.operations.includes(one.operation));
    if (blocked || !draft?.edits || one.place.kind !== 'inside') {
      const line = (blocked?.operation.call.startPosition.row ?? 0) + 1;
      const reason = troubleOf(one) ?? `line ${line} of ${file.path} needs a person first`;
      return finding(
        one.operation,
        `${wrong(one.operation, draft?.group)}; not edited: ${reason}`,
        'manual',
        [],
      );
    }
    const reason = doubt(draft.group, one.place.function, all, file.connection);
    const end = `${wrong(one.operation, draft.group)}; goes into \`${file.op}.get_context().autocommit_block()\``;
    return reason
      ? finding(one.operation, `${end}: ${reason}`, 'unsafe', draft.edits)
      : finding(one.operation, end, 'safe', draft.edits);
  });
}

function wrong({ command }: Operation, group: Group | undefined): string {
  switch (group?.opening?.kind) {
    case 'commit':
      return `\`${command}\` behind a COMMIT of its own: psycopg 3 opens a transaction again, where PostgreSQL refuses it`;
    case 'isolation':
      return `\`${command}\` behind a change of the isolation level, which SQLAlchemy refuses inside a transaction`;
    default:
      return `\`${command}\` inside the transaction of the migration, where PostgreSQL refuses it`;
  }
}

function finding(
  { call }: Operation,
  message: string,
  applicability: Finding['applicability'],
  edits: Finding['edits'],
): Finding {
  return { code, message, applicability, start: call.startIndex, end: call.endIndex, edits };
}
