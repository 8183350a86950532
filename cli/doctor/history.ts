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
}

export function historyOf(tree: Tree, { versions }: Catalog): History {
  const revisions = ownRevisions(tree.revisions, versions);
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const stamped = versions.flatMap(({ heads }) => heads ?? []);
  const applied = new Set<Revision>();
  const visit = (id: string): void => {
    const revision = byId.get(id);
    if (!revision || applied.has(revision)) return;
    // Reserves the place, should revisions go round in a circle; those before it are to come first.
    applied.add(revision);
    for (const down of revision.down) visit(down);
    applied.delete(revision);
    applied.add(revision);
  };
  for (const id of stamped) visit(id);
  const parents = new Set(revisions.flatMap(({ down }) => down));
  return {
    applied: [...applied],
    pending: revisions.filter((revision) => !applied.has(revision)),
    heads: revisions.filter(({ id }) => !parents.has(id)).map(({ id }) => id),
    foreign: stamped.filter((id) => !byId.has(id)),
  };
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
