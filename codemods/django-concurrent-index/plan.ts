import { attributeOf, type ReadMigration } from '../django/operations.ts';
import type { Edit, Finding } from '../engine/types.ts';
import { eol, lineStart } from '../python/place-import.ts';
import { type Concurrent, code, concurrentOf } from './vocabulary.ts';

/** A finding for each operation that needs `atomic = False`; they share the edit. */
export function plan(migration: ReadMigration, text: string): Finding[] {
  const { operations, atomic } = migration;
  const found = operations.flatMap((one) => concurrentOf(one) ?? []);
  const crowded = found.filter(({ isCrowded }) => isCrowded);
  const said = crowded.map((one) =>
    finding(
      one,
      `${one.what} in one string with other statements, which PostgreSQL runs as one transaction; not edited: give RunSQL a list with a string for each`,
      'manual',
    ),
  );
  if (atomic === 'False') return said;
  const others = found.filter(({ isCrowded }) => !isCrowded);
  const edits = edit(migration, text);
  const doubt = doubtOf(migration, found);
  const wrong = ({ what }: Concurrent) =>
    `${what} inside the transaction of the migration, where it is refused`;
  return [
    ...said,
    ...others.map((one) => {
      if (atomic !== undefined && atomic !== 'True')
        return finding(one, `${wrong(one)}; not edited: \`atomic\` is computed`, 'manual');
      if (!edits || crowded.length > 0)
        return finding(one, `${wrong(one)}; not edited: ${whyNot(crowded)}`, 'manual');
      const message = `${wrong(one)}; the migration gets \`atomic = False\`${doubt ? `: ${doubt}` : ''}`;
      return finding(one, message, doubt ? 'unsafe' : 'safe', edits);
    }),
  ].sort((a, b) => a.start - b.start);
}

function whyNot([first]: readonly Concurrent[]): string {
  const line = (first?.operation.node.startPosition.row ?? 0) + 1;
  return first ? `line ${line} needs a person first` : 'its class stands on one line';
}

/** Without a transaction, what comes before a failure stays. */
function doubtOf({ operations, isWhole }: ReadMigration, found: readonly Concurrent[]): string | undefined {
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

function finding(
  { operation: { node } }: Concurrent,
  message: string,
  applicability: Finding['applicability'],
  edits: Edit[] = [],
): Finding {
  return { code, message, applicability, start: node.startIndex, end: node.endIndex, edits };
}
