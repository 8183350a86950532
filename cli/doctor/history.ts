import type { Catalog } from './catalog.ts';
import type { Revision, Tree } from './tree.ts';

/** Which revisions of the tree the database has been through. */
export interface History {
  /** In the order in which they ran, each after those that it comes after. */
  applied: readonly Revision[];
  pending: readonly Revision[];
  /** The newest revisions of the tree. */
  heads: readonly string[];
  /** What the database is stamped with and the tree does not have. */
  foreign: readonly string[];
  /** How far each of its tables of versions is, where it has several: `version_table_schema`, a schema for each tenant. */
  tables: readonly StampedTable[];
  /** Those of them that are not at the head of what they have begun with. */
  behind: readonly StampedTable[];
}

export interface StampedTable {
  schema: string;
  name: string;
  applied: ReadonlySet<Revision>;
  pending: readonly Revision[];
}

export function historyOf(tree: Tree, { versions }: Catalog): History {
  const revisions = ownRevisions(tree.revisions, versions);
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const stamped = versions.flatMap(({ heads }) => heads ?? []);
  const applied = reached(stamped, byId);
  const tables = versions.length > 1 ? versions.flatMap((one) => stampedTable(one, revisions, byId)) : [];
  const parents = new Set(revisions.flatMap(({ down }) => down));
  return {
    applied: [...applied],
    pending: revisions.filter((revision) => !applied.has(revision)),
    heads: revisions.filter(({ id }) => !parents.has(id)).map(({ id }) => id),
    foreign: [...new Set(stamped)].filter((id) => !byId.has(id)),
    tables,
    behind: tables.filter((one) => one.pending.length > 0),
  };
}

/** What these are or come after, each after those that it comes after. */
function reached(heads: readonly string[], byId: ReadonlyMap<string, Revision>): Set<Revision> {
  const found = new Set<Revision>();
  const visit = (id: string): void => {
    const revision = byId.get(id);
    if (!revision || found.has(revision)) return;
    // Reserves the place, should revisions go round in a circle; those before it are to come first.
    found.add(revision);
    for (const down of revision.down) visit(down);
    found.delete(revision);
    found.add(revision);
  };
  for (const id of heads) visit(id);
  return found;
}

/** None for a table that this login may not read, and for one of another tree. */
function stampedTable(
  { schema, name, heads }: Catalog['versions'][number],
  revisions: readonly Revision[],
  byId: ReadonlyMap<string, Revision>,
): StampedTable[] {
  const applied = reached(heads ?? [], byId);
  if (applied.size === 0) return [];
  const begun = histories(revisions).filter((one) => one.some((revision) => applied.has(revision)));
  return [{ schema, name, applied, pending: begun.flat().filter((one) => !applied.has(one)) }];
}

/** A repository may hold the migrations of several databases: those that this one has begun with, if any. */
function ownRevisions(all: readonly Revision[], versions: Catalog['versions']): readonly Revision[] {
  const stamped = new Set(versions.flatMap(({ heads }) => heads ?? []));
  const begun = histories(all).filter((one) => one.some(({ id }) => stamped.has(id)));
  return begun.length > 0 ? begun.flat() : all;
}

/** Revisions that hang together by what they come after. */
function histories(all: readonly Revision[]): Revision[][] {
  const found: Revision[][] = [];
  for (const revision of all) {
    const names = new Set([revision.id, ...revision.down]);
    const touches = (one: Revision[]) =>
      one.some(({ id, down }) => names.has(id) || down.includes(revision.id));
    const joined = found.filter(touches);
    for (const one of joined) found.splice(found.indexOf(one), 1);
    found.push([...joined.flat(), revision]);
  }
  return found;
}
