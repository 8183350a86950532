import { nameOfOp } from '../alembic/calls.ts';
import { type Place, placesOf } from '../alembic/places.ts';
import type { Context, Edit, Finding, Source } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { pythonString } from '../python/python-string.ts';
import type { Change } from './changes.ts';
import { type Downgrade, downgradesOf } from './missing-drops.ts';
import { orphans } from './orphans.ts';
import { methods } from './statements.ts';

export const code = 'PGV034';

/** The rationale, once in each function that makes or alters a column. */
const rationale =
  "# Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.";

/** A finding for each operation. All of them can be said in SQL where they stand, or nothing in the file is edited. */
export function plan(source: Source, names: Names, changes: readonly Change[], context: Context): Finding[] {
  const places = placesOf(changes, source.text);
  const blocked = changes.find((one) => objectionTo(one, places) !== undefined);
  if (blocked) return changes.map((change) => refusal(change, blocked, places, source));
  const downgrades = downgradesOf(changes, names, source.text);
  const shared = sharedEdits(source, names, changes, context);
  const writer = new Writer(nameOfOp(names));
  const edits = new Map(
    places.map((place) => [place, place.write((some) => writer.lines(some), source.text)]),
  );
  const drops = new Map(downgrades.map((one) => [one, one.write(writer.drops(one), source.text)] as const));
  return changes.map((change) => {
    const place = places.find((one) => one.changes.includes(change));
    const downgrade = downgrades.find(({ missing }) => missing.some((one) => one.change === change));
    const missing = downgrade?.missing.find((one) => one.change === change);
    const drop = downgrade && drops.get(downgrade);
    const own = [...((place && edits.get(place)) ?? []), ...(drop ? [drop] : [])];
    const tail = missing ? `, and the downgrade gets \`${missing.sql}\`` : '';
    return finding(change, 'unsafe', `${what(change)}; becomes \`${sqlOf(change)}\`${tail}`, [
      ...own,
      ...shared,
    ]);
  });
}

function objectionTo(change: Change, places: readonly Place<Change>[]): string | undefined {
  if ('objection' in change.said) return change.said.objection;
  return places.find((one) => one.changes.includes(change))?.trouble;
}

function refusal(
  change: Change,
  blocked: Change,
  places: readonly Place<Change>[],
  { path }: Source,
): Finding {
  const line = blocked.call.startPosition.row + 1;
  const reason = objectionTo(change, places) ?? `line ${line} of ${path} needs a person first`;
  return finding(change, 'manual', `${what(change)}; not edited: ${reason}`, []);
}

/** Imports that the edits leave without a use; not where a comment keeps one of them from being made. */
function sharedEdits(
  { text }: Source,
  names: Names,
  changes: readonly Change[],
  { project }: Context,
): Edit[] {
  if (new RegExp(String.raw`kit:[ \t]*ignore\[[^\]\n]*${code}`).test(text)) return [];
  return orphans(
    names,
    changes.map(({ call }) => call),
    project,
  );
}

/** Writes the calls, and the rationale above the first of a function that names a type. */
class Writer {
  private readonly op: string;
  private readonly explained = new Set<number>();

  constructor(op: string) {
    this.op = op;
  }

  lines(changes: readonly Change[]): string[] {
    const calls = changes.map((change) => `${this.op}.execute(${pythonString(sqlOf(change))})`);
    const first = changes.findIndex(({ said }) => said.kind !== 'drop');
    const owner = changes[first]?.owner;
    if (!owner || this.explained.has(owner.id) || owner.text.includes(rationale)) return calls;
    this.explained.add(owner.id);
    return calls.toSpliced(first, 0, rationale);
  }

  drops({ missing }: Downgrade): string[] {
    return missing.map(({ sql }) => `${this.op}.execute(${pythonString(sql)})`);
  }
}

function sqlOf({ said }: Change): string {
  return 'sql' in said ? said.sql : '';
}

function what({ said, receiver }: Change): string {
  const table = 'table' in said ? said.table.name : '';
  const column =
    said.column === '' ? 'a vector column' : `\`${[table, said.column].filter(Boolean).join('.')}\``;
  const verb = { add: 'added', alter: 'altered', drop: 'dropped' }[said.kind];
  return `${column} is ${verb} through \`${receiver}.${methods[said.kind]}\``;
}

function finding(
  { call }: Change,
  applicability: Finding['applicability'],
  message: string,
  edits: Edit[],
): Finding {
  return { code, message, applicability, start: call.startIndex, end: call.endIndex, edits };
}
