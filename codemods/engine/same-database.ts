import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isTestPath } from '../python/test-path.ts';
import { listFiles } from './list-files.ts';
import { isManifest } from './pgvector-use.ts';
import { readText } from './read.ts';

/** What marks the folder of a tool's migrations, and where it stands in that folder. */
const environmentMarks = ['env.py', 'meta/_journal.json', 'migration_lock.toml'];
/** Beside Python's manifests: what is built and run by itself. */
const unitMark =
  /^(?:package\.json|deno\.jsonc?|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|composer\.json|Gemfile|mix\.exs)$/;
/** `migrations`, `migrations1`, `db-migrations`, `migrate`; Supabase's are what a database starts with. */
const migrationsFolder = /^(?:\w+[-_.])?migrations?(?:[-_.]?\w+)?$|^migrate$/;
const supabase = /(?:^|\/)supabase\/migrations$/;
/** What runs on databases of its own, or on none. */
const elsewhere =
  /(?:^|\/)(?:\.github|\.gitlab|\.circleci|\.buildkite|\.woodpecker|\.drone|\.azure|docs?|(?:examples?|samples?)(?:\/[^/]+(?=\/))?|notebooks?|benchmarks?)\//;
const pipeline =
  /(?:^|\/)(?:\.gitlab-ci|\.travis|\.drone|\.cirrus|azure-pipelines|bitbucket-pipelines|appveyor|cloudbuild|buildspec)[\w.-]*\.ya?ml$/;

/**
 * Which files of a repository may prepare the database that a migration runs on. A repository holds several services, and
 * a service several folders of migrations, each for a database of its own; what CI, tests, documents and examples do, they do
 * to other databases. What is shared by all (`docker/init.sql` at the top) may be meant for each.
 */
export class SameDatabase {
  private readonly root: string;
  private readonly units = new Map<string, string>();
  private readonly names = new Map<string, ReadonlySet<string>>();
  private readonly manifests = new Map<string, Manifest>();
  private found: readonly string[] | undefined;

  /** `root`: of the repository, absolute. */
  constructor(root: string) {
    this.root = root;
  }

  /** May the file prepare the database of what stands in a directory? Both relative to the root, with `/`. */
  isPreparedBy(directory: string, file: string): boolean {
    const asker = directory === '' ? '' : `${directory}/`;
    if (pipeline.test(file) || outside(elsewhere, file, asker)) return false;
    if (isTestPath(file) && !isTestPath(asker)) return false;
    const own = this.environmentOf(directory);
    // Django has a folder of this name in every application, all for one database.
    const its = this.environmentOf(parent(file), !file.endsWith('.py'));
    if (its !== undefined && own === its) return true;
    const isAlembics = (environment: string | undefined) =>
      environment !== undefined && this.namesIn(environment).has('env.py');
    // A file of SQL may be one that a revision sends.
    if (its !== undefined && !(isAlembics(own) && !isAlembics(its))) return false;
    return this.isOfOneService(this.unitOf(directory), this.unitOf(parent(file)));
  }

  private isOfOneService(own: string, its: string): boolean {
    if (own === its || isAbove(its, own)) return true;
    const others = this.environments().filter((one) => one !== this.environmentOf(own));
    if (others.some((one) => one === its || isAbove(its, one))) return false;
    // What has no migrations of its own serves the only ones that there are, or those of what it depends on.
    return isAbove(own, its) || this.environments().length < 2 || this.dependOnEachOther(own, its);
  }

  /** The folder of migrations that a directory lies in, by what marks it, else by its name. */
  private environmentOf(directory: string, byName = true): string | undefined {
    for (let at = directory; ; at = parent(at)) {
      if (this.environments().includes(at)) return at;
      if (at === '') break;
    }
    const parts = directory.split('/');
    const index = parts.findIndex((one) => migrationsFolder.test(one));
    const folder = parts.slice(0, index + 1).join('/');
    return !byName || index < 0 || supabase.test(folder) ? undefined : folder;
  }

  private environments(): readonly string[] {
    this.found ??= listFiles(
      this.root,
      environmentMarks.map((mark) => mark.slice(mark.lastIndexOf('/') + 1)),
    )
      .filter((path) => !isTestPath(path) && !elsewhere.test(path))
      .flatMap((path) => {
        const mark = environmentMarks.find((one) => path === one || path.endsWith(`/${one}`));
        return mark === undefined ? [] : [path.slice(0, -mark.length).replace(/\/$/, '')];
      })
      .filter((folder) => !this.namesIn(folder).has('env.py') || this.isAlembics(folder));
    return this.found;
  }

  /** A folder has an `env.py` of other things as well. */
  private isAlembics(folder: string): boolean {
    const names = this.namesIn(folder);
    return names.has('script.py.mako') || names.has('versions') || names.has('alembic.ini');
  }

  /** The nearest folder from this one upwards that is installed, or migrated, by itself. */
  private unitOf(directory: string): string {
    const known = this.units.get(directory);
    if (known !== undefined) return known;
    const names = [...this.namesIn(directory)];
    const isUnit =
      directory === '' ||
      names.some((name) => unitMark.test(name) || isManifest(name)) ||
      (names.includes('alembic.ini') && !names.includes('env.py'));
    const unit = isUnit ? directory : this.unitOf(parent(directory));
    this.units.set(directory, unit);
    return unit;
  }

  private dependOnEachOther(one: string, other: string): boolean {
    const [a, b] = [this.manifestOf(one), this.manifestOf(other)];
    return a.names.some((name) => mentions(b.text, name)) || b.names.some((name) => mentions(a.text, name));
  }

  private manifestOf(unit: string): Manifest {
    let manifest = this.manifests.get(unit);
    if (!manifest) {
      const texts = ['package.json', 'pyproject.toml'].map((name) => this.textOf(join(unit, name)));
      const named = /"name"\s*:\s*"([^"]+)"|^name\s*=\s*["']([^"']+)["']/m;
      const names = texts.flatMap((text) => named.exec(text)?.slice(1).filter(Boolean) ?? []);
      manifest = { names, text: texts.join('\n') };
      this.manifests.set(unit, manifest);
    }
    return manifest;
  }

  private textOf(path: string): string {
    const file = join(this.root, path);
    return existsSync(file) ? readText(file) : '';
  }

  private namesIn(directory: string): ReadonlySet<string> {
    let names = this.names.get(directory);
    if (!names) {
      try {
        names = new Set(readdirSync(join(this.root, directory)));
      } catch {
        names = new Set();
      }
      this.names.set(directory, names);
    }
    return names;
  }
}

interface Manifest {
  names: string[];
  text: string;
}

function mentions(text: string, name: string): boolean {
  return (
    text.includes(`"${name}"`) ||
    text.includes(`'${name}'`) ||
    new RegExp(`^${escaped(name)} *=`, 'm').test(text)
  );
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Does a file lie in such a folder, and the asking one not in the same? */
function outside(folders: RegExp, file: string, asker: string): boolean {
  const match = folders.exec(file);
  return match !== null && !asker.startsWith(file.slice(0, match.index + match[0].length));
}

function isAbove(one: string, other: string): boolean {
  return one === '' ? other !== '' : other.startsWith(`${one}/`);
}

function parent(path: string): string {
  const directory = dirname(path);
  return directory === '.' || directory === '/' ? '' : directory;
}
