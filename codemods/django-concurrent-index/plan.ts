import { attributeOf, type ReadMigration } from '../django/operations.ts';
import type { Edit, Problem } from '../engine/types.ts';
import { eol, lineStart } from '../python/place-import.ts';
import { type Concurrent, code, concurrentOf } from './vocabulary.ts';

/** A problem for each operation that needs `atomic = False`; they share the edit. */
export function plan(migration: ReadMigration, text: string): Problem[] {
  const { operations, atomic } = migration;
  const found = operations.flatMap((one) => concurrentOf(one) ?? []);
  const others = found.filter(({ isCrowded }) => !isCrowded);
  const crowded = found.filter(({ isCrowded }) => isCrowded).map((one) => alone(one));
  if (atomic === 'False') return crowded;
  const edits = edit(migration, text);
  const risk = riskOf(migration, found);
  const reason =
    atomic !== undefined && atomic !== 'True'
      ? '`atomic` is computed'
      : edits
        ? undefined
        : 'its class stands on one line';
  return [
    ...crowded,
    ...others.map(
      (one): Problem => ({
        ...placeOf(one),
        what: `${one.what} inside the transaction of the migration, where it is refused`,
        reason,
        risk,
        repair: { outcome: 'the migration gets `atomic = False`', edits: edits ?? [] },
      }),
    ),
  ];
}

function alone(one: Concurrent): Problem {
  const what = `${one.what} in one string with other statements, which PostgreSQL runs as one transaction`;
  return { ...placeOf(one), what, reason: 'give RunSQL a list with a string for each' };
}

function placeOf({ operation: { node } }: Concurrent): Pick<Problem, 'code' | 'start' | 'end' | 'scope'> {
  return { code, start: node.startIndex, end: node.endIndex, scope: 'file' };
}

/** Without a transaction, what comes before a failure stays. */
function riskOf({ operations, isWhole }: ReadMigration, found: readonly Concurrent[]): string | undefined {
  const others = operations.some(
    (one) => one.inDatabase && !found.some(({ operation }) => operation === one),
  );
  return others || !isWhole
    ? 'what it does besides is committed apart, and stays when the index fails'
    : undefined;
}

function edit({ definition, atomic }: ReadMigration, text: string): Edit[] | undefined {
  const written = atomic === undefined ? undefined : attributeOf(definition, 'atomic');
  if (written) return [{ start: written.startIndex, end: written.endIndex, text: 'False' }];
  const statements = definition.childForFieldName('body')?.namedChildren ?? [];
  const first = statements.find((one) => one?.type !== 'comment' && one?.firstNamedChild?.type !== 'string');
  if (!first) return undefined;
  const start = lineStart(text, first.startIndex);
  const indent = text.slice(start, first.startIndex);
  const newline = eol(text);
  if (indent.trim() !== '' || start <= definition.startIndex) return undefined;
  return [{ start, end: start, text: `${indent}atomic = False${newline}${newline}` }];
}
