import { nameOfOp } from '../alembic/calls.ts';
import { type Place, placesOf } from '../alembic/places.ts';
import type { Context, Problem, Repair, Source } from '../engine/types.ts';
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

/** An operation that SQL can say. */
export interface Replaceable extends Problem {
  change: Change;
}

/** All of them can be said in SQL where they stand, or nothing in the file is edited. */
export function problemsOf(source: Source, changes: readonly Change[]): Replaceable[] {
  const places = placesOf(changes, source.text);
  return changes.map((change) => {
    const { startIndex: start, endIndex: end } = change.call;
    const reason = reasonAgainst(change, places);
    return { code, start, end, change, what: what(change), reason, risk: '', scope: 'file' };
  });
}

function reasonAgainst(change: Change, places: readonly Place<Change>[]): string | undefined {
  if ('objection' in change.said) return change.said.objection;
  return places.find((one) => one.changes.includes(change))?.trouble;
}

export function writeSql(
  problems: readonly Replaceable[],
  source: Source,
  names: Names,
  { project }: Context,
): Repair[] {
  const changes = problems.map(({ change }) => change);
  const places = placesOf(changes, source.text);
  const downgrades = downgradesOf(changes, names, source.text);
  const gone = changes.map(({ call }) => call);
  const shared = orphans(names, gone, project);
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
    return { outcome: `becomes \`${sqlOf(change)}\`${tail}`, edits: [...own, ...shared] };
  });
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
