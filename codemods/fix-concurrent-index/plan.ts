import type { Node } from 'web-tree-sitter';
import type { Problem } from '../engine/types.ts';
import { type connectionOf, doubt } from './certainty.ts';
import { type Group, groupsOf } from './groups.ts';
import type { Operation } from './operations.ts';
import { surroundingsOf } from './surroundings.ts';
import { code } from './vocabulary.ts';
import { wrap } from './wrap.ts';

interface File {
  text: string;
  /** What Alembic's `op` is called here. */
  op: string;
  connection: ReturnType<typeof connectionOf>;
}

/** What runs inside of a transaction. */
export function problemsOf(file: File, all: readonly Operation[]): Problem[] {
  const placed = all
    .filter(({ kind }) => kind === 'concurrent')
    .map((operation) => ({ operation, place: surroundingsOf(operation.statement) }))
    .filter(({ place }) => place.kind !== 'outside');
  const moving = placed.map(({ operation }) => operation);
  const drafts = groupsOf(moving, all).map((group) => ({ group, edits: wrap(group, file.op, file.text) }));
  return placed.map(({ operation, place }) => {
    const draft = drafts.find(({ group }) => group.operations.includes(operation));
    const problem = { ...placeOf(operation.call), what: wrong(operation, draft?.group), scope: 'file' };
    if (place.kind === 'unknown') return { ...problem, reason: place.trouble };
    if (operation.trouble) return { ...problem, reason: operation.trouble };
    if (!draft?.edits || place.kind !== 'inside')
      return { ...problem, reason: 'it shares its line with another statement' };
    const outcome = `goes into \`${file.op}.get_context().autocommit_block()\``;
    const risk = doubt(draft.group, place.function, all, file.connection);
    return { ...problem, risk, repair: { outcome, edits: draft.edits } };
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

function placeOf({ startIndex: start, endIndex: end }: Node) {
  return { code, start, end };
}
