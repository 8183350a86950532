import type { Revision, RevisionHead } from './revision.ts';

/** The revisions of one environment and how they follow each other, through branches and merges. */
export class RevisionChain {
  readonly revisions: readonly Revision[];
  private readonly byName = new Map<string, Revision[]>();
  private readonly following = new Map<string, Revision[]>();

  constructor(revisions: readonly Revision[]) {
    this.revisions = revisions;
    for (const one of revisions)
      for (const name of [one.id, ...one.branchLabels])
        this.byName.set(name, [...(this.byName.get(name) ?? []), one]);
    for (const one of revisions)
      for (const parent of this.parents(one))
        this.following.set(parent.id, [...(this.following.get(parent.id) ?? []), one]);
  }

  /**
   * The same with this one, which a codemod has before it and which need not be on disk. Where only its body differs from
   * what is on disk, the order is the same and so is the chain.
   */
  with(own: Revision): RevisionChain {
    if (this.agreesWith(own)) return this;
    return new RevisionChain([...this.revisions.filter(({ id }) => id !== own.id), own]);
  }

  /** Is a revision of this name here, and in the place that the head says? */
  agreesWith(head: RevisionHead): boolean {
    const known = this.get(head.id);
    return known !== undefined && placeOf(known) === placeOf(head);
  }

  get(id: string): Revision | undefined {
    return this.byName.get(id)?.[0];
  }

  /** Is it here, and no other of its name? */
  isOnly({ id, path }: Revision): boolean {
    const [found, ...others] = this.byName.get(id) ?? [];
    return found?.path === path && others.length === 0;
  }

  /** Those that run directly before it: `down_revision` and `depends_on`, as far as they are there. */
  parents(revision: Revision): Revision[] {
    return namesBefore(revision).flatMap((name) => this.byName.get(name) ?? []);
  }

  children(revision: Revision): readonly Revision[] {
    return this.following.get(revision.id) ?? [];
  }

  /** All that have certainly run before it. */
  ancestors(revision: Revision): Set<Revision> {
    return reach(revision, (one) => this.parents(one));
  }

  descendants(revision: Revision): Set<Revision> {
    return reach(revision, (one) => this.children(one));
  }

  /** On every way back from a revision the first that passes. */
  nearestBefore(revision: Revision, passes: (one: Revision) => boolean): Revision[] {
    const found: Revision[] = [];
    const others = (one: Revision) => this.parents(one).filter((parent) => !found.includes(parent));
    reach(revision, (one) =>
      others(one).filter((parent) => {
        if (passes(parent)) found.push(parent);
        return !found.includes(parent);
      }),
    );
    return found;
  }

  isHead(revision: Revision): boolean {
    return this.children(revision).length === 0;
  }

  /** Is everything that its revisions come after to be seen? */
  isComplete(): boolean {
    return this.revisions.every(
      (one) => one.downRevisions && namesBefore(one).every((name) => this.byName.has(name)),
    );
  }

  /** Names of revisions before it that are nowhere to be seen; '' for one that is computed. */
  missing(revision: Revision): string[] {
    return [revision, ...this.ancestors(revision)].flatMap((one) => [
      ...(one.downRevisions ? [] : ['']),
      ...namesBefore(one).filter((name) => !this.byName.has(name)),
    ]);
  }
}

function placeOf(revision: RevisionHead): string {
  return JSON.stringify([namesBefore(revision), revision.branchLabels, revision.downRevisions === undefined]);
}

function namesBefore({ downRevisions = [], dependsOn }: RevisionHead): string[] {
  return [...downRevisions, ...dependsOn];
}

function reach(start: Revision, next: (one: Revision) => readonly Revision[]): Set<Revision> {
  const found = new Set<Revision>();
  const waiting = [...next(start)];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (one.id === start.id || found.has(one)) continue;
    found.add(one);
    waiting.push(...next(one));
  }
  return found;
}
