import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Revision } from '../alembic/revision.ts';
import { RevisionChain } from '../alembic/revision-chain.ts';
import { MigrationGraph } from '../django/graph.ts';
import { isMigration, keyOfPath, type Migration } from '../django/migration.ts';
import { readMigrationFile } from '../django/read-migration.ts';
import { python } from '../python/language.ts';
import { FactReader } from '../schema/fact-reader.ts';
import type { ModelTable } from '../schema/facts.ts';
import { modelTables } from '../schema/model/model-tables.ts';
import type { ModuleFacts } from '../schema/model/module-facts.ts';
import { ModelScope } from '../schema/model/scope.ts';
import { vectorModules } from '../schema/model/vector-modules.ts';
import { decodePython } from './decode.ts';
import { listFiles } from './list-files.ts';
import { findOwnModule } from './own-modules.ts';
import { loadedParser } from './parsers.ts';
import { partOf } from './pgvector-use.ts';
import { wordSearch } from './prefilter.ts';
import type { Scope, SourceFile } from './project-facts.ts';
import { FileReader } from './read.ts';
import { readTree } from './read-tree.ts';
import { SameDatabase } from './same-database.ts';
import { textBeside } from './text-beside.ts';

const environmentMarks = ['env.py', 'script.py.mako'];

/**
 * Tables, columns, models and revisions of a repository. Everything is read once and only when somebody asks; most files
 * are dropped by their bytes, and revisions are parsed one by one, when their bodies are wanted.
 */
export class RepositoryIndex {
  private readonly root: string;
  private readonly reader = new FileReader();
  private readonly parts = new Map<string, string>();
  private readonly environments = new Map<string, string>();
  /** By file: the revision that it is, or none. */
  private readonly read = new Map<string, readonly Revision[]>();
  private readonly chains = new Map<string, RevisionChain>();
  private readonly graphs = new Map<string, MigrationGraph>();
  private readonly tables = new Map<string, readonly ModelTable[]>();
  /** By path. */
  private readonly modules = new Map<string, ModuleFacts | undefined>();
  /** By what an import says, and where. */
  private readonly imported = new Map<string, ModuleFacts | undefined>();
  private readonly found = new Map<string, readonly SourceFile[]>();
  private readonly databases: SameDatabase;

  /** `root`: of the repository, absolute. */
  constructor(root: string) {
    this.root = root;
    this.databases = new SameDatabase(root);
  }

  /**
   * The revisions that a directory (absolute) has to do with: those below the folder of its env.py. Where parents of
   * theirs are not among them, all of this part of the repository.
   */
  revisions(directory: string): RevisionChain {
    const environment = this.environmentOf(directory);
    return this.chainOf(environment, () => {
      const near = new RevisionChain(this.revisionsIn(environment, readTree(environment, ['.py'])));
      if (near.revisions.length > 0 && near.isComplete()) return near;
      const part = this.partOf(directory);
      const all = this.chainOf(
        part,
        () => new RevisionChain(this.revisionsIn(part, this.filesOf(part, ['.py']))),
      );
      // One chain for all directories then, and every body in it is read once.
      if (near.revisions.every((one) => all.isOnly(one))) return all;
      // A repository may hold the same revisions twice; the ones nearby are meant.
      const ids = new Set(near.revisions.map(({ id }) => id));
      return new RevisionChain([...near.revisions, ...all.revisions.filter(({ id }) => !ids.has(id))]);
    });
  }

  /** Django's migrations below the nearest `manage.py` above a directory (absolute), else of its part of the repository. */
  djangoMigrations(directory: string): MigrationGraph {
    const project = this.djangoProjectOf(directory);
    const graph = this.graphs.get(project) ?? new MigrationGraph(this.migrationsIn(project));
    this.graphs.set(project, graph);
    return graph;
  }

  private djangoProjectOf(directory: string): string {
    for (let at = directory; ; at = dirname(at)) {
      if (existsSync(join(at, 'manage.py'))) return at;
      if (at === this.root || at === dirname(at)) return this.partOf(directory);
    }
  }

  private migrationsIn(project: string): Migration[] {
    const isDjango = wordSearch(['class Migration(']);
    const facts = new FactReader(loadedParser(python));
    return listFiles(project, ['.py'])
      .sort()
      .flatMap((path) => {
        const file = join(project, path);
        const text = this.textOf(file, isDjango);
        if (text === undefined || !isMigration(text)) return [];
        const again = () => this.textOf(file, isDjango) ?? '';
        const from = this.fromRoot(file);
        const label = this.labelBeside(dirname(dirname(file)));
        const key = { ...keyOfPath(from), ...(label !== undefined && { app: label }) };
        return readMigrationFile(from, key, text, () => facts.migrationBody(again()));
      });
  }

  /** Of an app whose `AppConfig` gives it a label of its own. */
  private labelBeside(folder: string): string | undefined {
    const text = this.textOf(join(folder, 'apps.py'), wordSearch(['label']));
    return /^[ \t]+label\b[^=\n]*=[ \t]*["'](\w+)["']/m.exec(text ?? '')?.[1];
  }

  /** The tables that the models in this part of the repository declare and that have columns of vectors, tests aside. */
  models(directory: string): readonly ModelTable[] {
    const part = this.partOf(directory);
    let tables = this.tables.get(part);
    if (!tables) {
      const scope = new ModelScope((name, from) => this.modelModule(name, from));
      tables = vectorModules(
        (words) => this.filesWith(directory, words, ['.py']),
        ({ path, text }) => this.moduleOf(path, text),
      ).flatMap((module) => modelTables(module, scope));
      this.tables.set(part, tables);
    }
    return tables;
  }

  /** A module of the project, by its name as the file at `from` (relative to the repository) imports it. */
  modelModule(name: string, from: string): ModuleFacts | undefined {
    const [dots = ''] = /^\.*/.exec(name) ?? [];
    const key = `${dirname(from)} ${dots === '' ? '' : from} ${name}`;
    if (!this.imported.has(key)) {
      const own = dots === '' ? findOwnModule(name, join(this.root, dirname(from)), this.root) : undefined;
      const found = dots === '' ? own : this.relativeModule(name.slice(dots.length), dots.length, from);
      this.imported.set(key, found?.path.endsWith('.py') ? this.moduleOf(found.path, found.text) : undefined);
    }
    return this.imported.get(key);
  }

  private relativeModule(name: string, dots: number, from: string): SourceFile | undefined {
    const folder = join(this.root, dirname(from), ...Array.from({ length: dots - 1 }, () => '..'));
    const base = join(folder, ...name.split('.').filter((one) => one !== ''));
    if (!`${base}/`.startsWith(`${this.root}/`)) return undefined;
    for (const file of [join(base, '__init__.py'), `${base}.py`]) {
      const text = existsSync(file) ? this.textOf(file, () => true) : undefined;
      if (text !== undefined) return { path: this.fromRoot(file), text };
    }
    return undefined;
  }

  private moduleOf(path: string, text: string): ModuleFacts | undefined {
    if (!this.modules.has(path)) {
      // A circle of imports finds it empty.
      this.modules.set(path, undefined);
      this.modules.set(path, new FactReader(loadedParser(python)).module(path, text));
    }
    return this.modules.get(path);
  }

  /** The files with one of the words and one of the endings that have to do with a directory. */
  filesWith(
    directory: string,
    words: readonly string[],
    extensions: readonly string[],
    within: Scope = 'part',
  ): readonly SourceFile[] {
    if (within === 'database') {
      const asker = this.fromRoot(directory);
      return this.filesWith(directory, words, extensions, 'repository').filter(({ path }) =>
        this.databases.isPreparedBy(asker, path),
      );
    }
    const part = within === 'part' ? this.partOf(directory) : this.root;
    const key = [within, part, ...words, '', ...extensions].join('\0');
    let files = this.found.get(key);
    if (!files) {
      const hasWord = wordSearch(words);
      const paths = within === 'part' ? this.filesOf(part, extensions) : listFiles(part, extensions).sort();
      files = paths.flatMap((path) => {
        const text = this.textOf(join(part, path), hasWord);
        return text === undefined ? [] : [{ path: this.fromRoot(join(part, path)), text }];
      });
      this.found.set(key, files);
    }
    return files;
  }

  private chainOf(key: string, make: () => RevisionChain): RevisionChain {
    const chain = this.chains.get(key) ?? make();
    this.chains.set(key, chain);
    return chain;
  }

  private revisionsIn(directory: string, paths: readonly string[]): Revision[] {
    const facts = new FactReader(loadedParser(python));
    const isRevision = wordSearch(['down_revision']);
    return paths.flatMap((path) => {
      const file = join(directory, path);
      const known = this.read.get(file);
      if (known !== undefined) return known;
      const text = this.textOf(file, isRevision);
      // The text is not kept: there may be thousands, and few bodies are asked for.
      const again = () => this.textOf(file, isRevision) ?? '';
      const revision =
        text === undefined
          ? undefined
          : facts.revision(this.fromRoot(file), text, again, (beside) => textBeside(dirname(file), beside));
      const revisions = revision ? [revision] : [];
      this.read.set(file, revisions);
      return revisions;
    });
  }

  /** Of this part alone, not of parts inside of it. */
  private filesOf(part: string, extensions: readonly string[]): string[] {
    return listFiles(part, extensions)
      .filter((path) => this.partOf(dirname(join(part, path))) === part)
      .sort();
  }

  private environmentOf(directory: string): string {
    const known = this.environments.get(directory) ?? this.findEnvironment(directory);
    this.environments.set(directory, known);
    return known;
  }

  private findEnvironment(directory: string): string {
    for (let at = directory; ; at = dirname(at)) {
      if (environmentMarks.some((name) => existsSync(join(at, name)))) return at;
      if (at === this.root || at === dirname(at)) return directory;
    }
  }

  private partOf(directory: string): string {
    const part = this.parts.get(directory) ?? partOf(directory, this.root);
    this.parts.set(directory, part);
    return part;
  }

  /** `undefined` also for what can't be read or decoded: the run itself reports that. */
  private textOf(file: string, hasWord: (bytes: Buffer) => boolean): string | undefined {
    try {
      const bytes = this.reader.read(file);
      if (!hasWord(bytes)) return undefined;
      const decoded = decodePython(bytes);
      return decoded.ok ? decoded.text : undefined;
    } catch {
      return undefined;
    }
  }

  private fromRoot(file: string): string {
    // Without `relative`, which looks at every part of both.
    return file.slice(this.root.length + (this.root.endsWith(sep) ? 0 : 1)).replaceAll('\\', '/');
  }
}
