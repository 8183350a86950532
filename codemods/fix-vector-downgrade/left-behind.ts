import { needsVectors } from '../alembic/vector-extension.ts';
import type { Problem } from '../engine/types.ts';
import type { Operation } from '../schema/facts.ts';
import { type Call, inverseOf } from './inverse.ts';
import type { Half, Migration, Step } from './migration.ts';
import { undoes } from './undoes.ts';
import { codes } from './vocabulary.ts';
import { fill, insert } from './write.ts';

/** Vector columns, their indexes and tables that the upgrade makes and a downgrade of plain operations leaves behind. */
export function leftBehind(migration: Migration): Problem[] {
  const { down } = migration;
  if (down.others.length > 0 || down.steps.some(({ operation }) => isOpaque(operation))) return [];
  const isEmpty = down.steps.length === 0;
  if (isEmpty && hasReason(down)) return [];
  const left = stepsLeft(migration);
  // With IF NOT EXISTS what is left does no harm.
  if (left.every(({ operation }) => operation.guarded)) return [];
  if (!isEmpty && left.some(({ operation }) => !operation.certain)) return [];
  return [problem(migration, left, isEmpty)];
}

/** What the upgrade makes of vectors and no step of the downgrade takes back. */
export function stepsLeft({ up, down }: Migration): Step[] {
  return up.steps.filter(
    ({ operation: one }) => makesVectors(one) && !down.steps.some(({ operation }) => undoes(operation, one)),
  );
}

function makesVectors(operation: Operation): boolean {
  return /^(?:create-table|add-column|create-index)$/.test(operation.kind) && needsVectors(operation);
}

/** SQL that may do anything, as far as can be seen. */
function isOpaque(operation: Operation): boolean {
  if (operation.kind !== 'other') return !operation.certain;
  if (operation.method === 'execute' && operation.sql === undefined) return true;
  return !operation.certain || /^DO\b|\bDROP (?:SCHEMA|OWNED|TYPE)\b/i.test(operation.sql ?? '');
}

/** Somebody says why it does nothing: a comment that is not Alembic's own. */
function hasReason({ definition, body }: Half): boolean {
  const docstring = body.namedChildren.some(
    (one) => one?.firstNamedChild?.type === 'string' && /\bnot?\b|irreversib/i.test(one.text),
  );
  const comments = definition.descendantsOfType('comment').map((one) => one?.text ?? '');
  return (
    docstring || comments.some((text) => !/^# (?:### (?:commands auto|end Alembic)|kit: )|^# ### /.test(text))
  );
}

function problem(migration: Migration, left: readonly Step[], isEmpty: boolean): Problem {
  const { up, down } = migration;
  const name = down.definition.childForFieldName('name') ?? down.definition;
  const place = { code: codes.empty, start: name.startIndex, end: name.endIndex };
  const things = left.map(({ operation }) => nounOf(operation)).join(' and ');
  const fails = left.some(({ operation }) => isNamed(operation))
    ? ', and the next upgrade fails on that'
    : '';
  const what = `the downgrade leaves ${things} behind${fails}`;
  const wanted = isEmpty ? up.steps : left;
  const objection = isEmpty ? objectionOf(migration) : undefined;
  const inverses = wanted.map((step) => ({ step, inverse: inverseOf(step, migration) }));
  const objections = inverses.flatMap(({ inverse }) =>
    inverse !== 'nothing' && 'objection' in inverse ? [inverse.objection] : [],
  );
  const reason = objection ?? objections[0];
  if (reason !== undefined) return { ...place, what, reason };
  const calls = inverses
    .reverse()
    .flatMap(({ step, inverse }): { step: Step; call: Call }[] =>
      inverse !== 'nothing' && 'call' in inverse ? [{ step, call: inverse.call }] : [],
    );
  const edits = isEmpty
    ? fill(
        migration,
        calls.map(({ call }) => call),
      )
    : insert(migration, calls);
  if (!edits) return { ...place, what, reason: 'its function stands on one line' };
  const gets = calls.map(({ call }) => `\`${call.text}\``).join(', ');
  return { ...place, what, risk: '', repair: { outcome: `gets ${gets}`, edits } };
}

/** What the upgrade does besides its operations has no inverse that is to be seen. */
function objectionOf({ up, names }: Migration): string | undefined {
  const [other] = up.others;
  if (!other) return undefined;
  const line = names.text.slice(0, other.startIndex).split('\n').length;
  return `line ${line} of the upgrade does something else, which has to be taken back as well`;
}

/** An index without a name gets another one the next time. */
function isNamed(operation: Operation): boolean {
  return operation.kind !== 'create-index' || operation.index.name !== '';
}

function nounOf(operation: Operation): string {
  switch (operation.kind) {
    case 'create-table':
      return `the table \`${operation.table.name}\``;
    case 'add-column':
      return `the column \`${operation.column.name}\``;
    case 'create-index':
      return isNamed(operation)
        ? `the index \`${operation.index.name}\``
        : `an index of \`${operation.index.table.name}\``;
    default:
      return operation.kind;
  }
}
