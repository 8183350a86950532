import type { Migration, MigrationKey } from './migration.ts';

/**
 * The migrations of one project of Django's, in the order in which `manage.py migrate` runs them on a new database:
 * https://github.com/django/django/blob/main/django/db/migrations/graph.py
 */
export class MigrationGraph {
  readonly migrations: readonly Migration[];
  private readonly byKey = new Map<string, Migration[]>();
  /** Of one that a squashed one replaces: that one. */
  private readonly replacedBy = new Map<string, Migration>();
  private readonly parents = new Map<Migration, Migration[]>();
  private readonly children = new Map<Migration, Migration[]>();
  private order: Migration[] | undefined;

  constructor(migrations: readonly Migration[]) {
    this.migrations = migrations;
    for (const one of migrations) add(this.byKey, keyOf(one), one);
    for (const one of migrations)
      for (const replaced of one.replaces) this.replacedBy.set(keyOf(replaced), one);
    for (const one of migrations) {
      for (const key of one.dependencies) this.join(this.find(key, one), one);
      for (const key of one.runBefore) this.join(one, this.find(key, one));
    }
  }

  /** The same with this one, which a codemod has before it and which need not be on disk. */
  with(own: Migration): MigrationGraph {
    return new MigrationGraph([...this.migrations.filter(({ path }) => path !== own.path), own]);
  }

  at(path: string): Migration | undefined {
    return this.migrations.find((one) => one.path === path);
  }

  /** Does a squashed one take its place on a new database? */
  isReplaced(own: Migration): boolean {
    return this.replacedBy.has(keyOf(own));
  }

  /** Everything that has run on a new database when it is its turn, the first first. */
  before(own: Migration): readonly Migration[] {
    this.order ??= this.plan();
    const at = this.order.indexOf(own);
    return at >= 0 ? this.order.slice(0, at) : this.plan([own]).slice(0, -1);
  }

  /** Does its place in the graph say that the other one runs first? */
  comesAfter(own: Migration, other: Migration): boolean {
    return this.plan([own]).includes(other);
  }

  /** Does no other migration of its app come after it? */
  isNewest(own: Migration): boolean {
    return (this.children.get(own) ?? []).every(({ app }) => app !== own.app);
  }

  /** What it depends on, itself or through others, that is neither here nor a part of Django. */
  missing(own: Migration): MigrationKey[] {
    return this.plan([own]).flatMap((one) =>
      one.dependencies.filter((key) => !ofDjango.has(key.app) && !this.find(key, one)),
    );
  }

  private join(parent: Migration | undefined, child: Migration | undefined): void {
    if (!parent || !child || parent === child) return;
    add(this.parents, child, parent);
    add(this.children, parent, child);
  }

  private find(key: MigrationKey, from: Migration): Migration | undefined {
    if (key.name === '__first__' || key.name === '__latest__') return this.edgeOf(key);
    const replacing = this.replacedBy.get(keyOf(key));
    if (replacing && replacing !== from && !this.isReplaced(from)) return replacing;
    const found = this.byKey.get(keyOf(key)) ?? [];
    return found.length < 2 ? found[0] : nearest(found, from.path);
  }

  private edgeOf({ app, name }: MigrationKey): Migration | undefined {
    const own = this.migrations.filter((one) => one.app === app).sort(byKey);
    return name === '__first__' ? own[0] : own.at(-1);
  }

  /** As `MigrationExecutor.migration_plan` for these, or for the last of each app. */
  private plan(targets?: readonly Migration[]): Migration[] {
    const last = () =>
      this.migrations.filter((one) => this.isNewest(one) && !this.isReplaced(one)).sort(byKey);
    const visited = new Set<Migration>();
    for (const target of targets ?? last()) {
      const stack: { one: Migration; isDone: boolean }[] = [{ one: target, isDone: false }];
      const open = new Set<Migration>();
      for (let top = stack.pop(); top; top = stack.pop()) {
        const { one, isDone } = top;
        if (isDone) visited.add(one);
        else if (!visited.has(one) && !open.has(one)) {
          // A circle, which Django refuses, ends here.
          open.add(one);
          stack.push({ one, isDone: true });
          for (const parent of [...(this.parents.get(one) ?? [])].sort(byKey))
            stack.push({ one: parent, isDone: false });
        }
      }
    }
    return [...visited];
  }
}

/** The apps of Django that have migrations; none of them makes an extension. */
const ofDjango: ReadonlySet<string> = new Set(
  'admin auth contenttypes flatpages redirects sessions sites'.split(' '),
);

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function keyOf({ app, name }: MigrationKey): string {
  return `${app}.${name}`;
}

function byKey(a: Migration, b: Migration): number {
  return compare(a.app, b.app) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A repository may hold two apps of one name: the one whose path has most in common is meant. */
function nearest(found: readonly Migration[], path: string): Migration | undefined {
  const common = (other: string) => {
    let at = 0;
    while (at < path.length && path[at] === other[at]) at += 1;
    return at;
  };
  return [...found].sort((a, b) => common(b.path) - common(a.path))[0];
}
