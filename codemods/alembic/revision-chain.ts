import type { Revision } from './revision.ts';

/** The revisions of one environment and how they follow each other, through branches and merges. */
export class RevisionChain {
  readonly revisions: readonly Revision[];
  private readonly byName = new Map<string, Revision[]>();
  private readonly following = new Map<Revision, Revision[]>();

  constructor(revisions: readonly Revision[]) {
    this.revisions = revisions;
    for (const one of revisions)
      for (const name of [one.id, ...one.branchLabels])
        this.byName.set(name, [...(this.byName.get(name) ?? []), one]);
    for (const one of revisions)
      for (const parent of this.parents(one))
        this.following.set(parent, [...(this.following.get(parent) ?? []), one]);
  }

  /** The same with this one, in the place of the one that has its identifier: what a codemod has before it is newer. */
  with(own: Revision): RevisionChain {
    return new RevisionChain([...this.revisions.filter(({ id }) => id !== own.id), own]);
  }

  get(id: string): Revision | undefined {
    return this.byName.get(id)?.[0];
  }

  /** Those that run directly before it: `down_revision` and `depends_on`, as far as they are there. */
  parents(revision: Revision): Revision[] {
    return namesBefore(revision).flatMap((name) => this.byName.get(name) ?? []);
  }

  children(revision: Revision): readonly Revision[] {
    return this.following.get(revision) ?? [];
  }

  /** All that have certainly run before it. */
  ancestors(revision: Revision): Set<Revision> {
    return reach(revision, (one) => this.parents(one));
  }

  descendants(revision: Revision): Set<Revision> {
    return reach(revision, (one) => this.children(one));
  }

  isHead(revision: Revision): boolean {
    return this.children(revision).length === 0;
  }

  /** Names of revisions before it that are nowhere to be seen; '' for one that is computed. */
  missing(revision: Revision): string[] {
    return [revision, ...this.ancestors(revision)].flatMap((one) => [
      ...(one.downRevisions ? [] : ['']),
      ...namesBefore(one).filter((name) => !this.byName.has(name)),
    ]);
  }
}

function namesBefore({ downRevisions = [], dependsOn }: Revision): string[] {
  return [...downRevisions, ...dependsOn];
}

function reach(start: Revision, next: (one: Revision) => readonly Revision[]): Set<Revision> {
  const found = new Set<Revision>();
  const waiting = [...next(start)];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (one === start || found.has(one)) continue;
    found.add(one);
    waiting.push(...next(one));
  }
  return found;
}
