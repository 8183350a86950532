import type { RevisionChain } from '../alembic/revision-chain.ts';
import type { TargetVectors } from '../alembic/target-models.ts';
import type { MigrationGraph } from '../django/graph.ts';
import type { ModelTable } from '../schema/facts.ts';
import type { ModuleFacts } from '../schema/model/module-facts.ts';

/** A text of the repository; offsets in it are like those of a `Source`. */
export interface SourceFile {
  /** Relative to the repository. */
  path: string;
  text: string;
}

/**
 * - `part`: what is installed together with the asking file, tests included.
 * - `repository`: all of it, tests included.
 * - `database`: what may prepare the database that the asking file, a migration, runs on (`same-database.ts`): not another
 *   service, not another folder of migrations, no CI, tests, documents or examples.
 */
export type Scope = 'part' | 'repository' | 'database';

/** Facts about the rest of the repository, asked for only when a file's verdict depends on them. */
export interface Project {
  /** The asking file, relative to the repository, as `filesWith` names it. */
  path: string;
  /**
   * Does some file (tests aside, unless a test asks) assign this attribute on something of one of these names:
   * `db.Vector = …`, `setattr(db, "Vector", …)`? The name '' stands for the body of a class.
   */
  assignsAttribute(name: string, objects: readonly string[]): boolean;
  /** Is there a module of the project called `module` (last part of its dotted name) that binds `name`? */
  moduleBinds(module: string, name: string): boolean;
  /** Is there a top-level module or package of this name in the repository, shadowing the installed one? */
  hasTopLevelModule(name: string): boolean;
  /** The module of this dotted name, when the project itself has it where the asking file could import it from. */
  ownModule(name: string): OwnModule | undefined;
  /** What the project's locks and manifests say about a Python distribution, the nearest to the asking file first. */
  requirements(distribution: string): Requirement[];
  /** The version of an npm package that the asking file gets, as far as lock files and package.json tell. */
  npmVersion(name: string): NpmVersion | undefined;
  /**
   * What the asking file gets in place of a module (`pgvector/pg`) of an npm package: code, a mock or types of the project's own.
   * Undefined where it gets that of the package, if any.
   */
  standIn(module: string): StandIn | undefined;
  /** What decides how JavaScript beside the asking file is compiled and run. */
  nodeProject(): NodeProject;
  /** What the part of the repository that the asking file belongs to says about pgvector's Python package. */
  pgvectorUse(): PgvectorUse;
  /**
   * Do the dependencies that the asking file's project lists name pgvector's Python package? `undefined`: it lists none at all.
   */
  listsPgvector(): boolean | undefined;
  /** Have the models that the env.py in the directory of the asking file compares with columns of vectors? */
  targetVectors(): TargetVectors;
  /** The text of the file of this name in the directory of the asking file. */
  textBeside(name: string): string | undefined;
  /** The texts of the Python files in the folder of this name in the directory of the asking file. */
  pythonBeside(folder: string): string[];
  /**
   * The revisions of Alembic that the asking file has to do with, as they are on disk: `with` puts what a codemod has
   * before it among them. Their bodies are parsed when first asked for.
   */
  revisions(): RevisionChain;
  /**
   * Django's migrations of the project that the asking file belongs to, as they are on disk: those below the folder with
   * `manage.py`, else of this part of the repository. Bodies are parsed when first asked for.
   */
  djangoMigrations(): MigrationGraph;
  /** The tables with columns of vectors that models in the asking file's part of the repository declare, tests aside. */
  models(): readonly ModelTable[];
  /** What a module of the project binds, by its name as the file at `from` (relative to the repository) imports it. */
  modelModule?(name: string, from: string): ModuleFacts | undefined;
  /** The files with one of these words and one of these endings (`.py`, `Dockerfile`); without a scope, of that part. */
  filesWith(words: readonly string[], extensions: readonly string[], within?: Scope): readonly SourceFile[];
  /** Does the user call this file (relative to the repository) released: is it as it was at the ref of `--since`? */
  isReleased(path: string): boolean;
  /**
   * Does this run look at that file (relative to the repository) too, so that it can be edited together with the asking one? Not
   * outside of the paths that the user gave, not what `--since`, `exclude` or its author leave out.
   */
  isInRun(path: string): boolean;
}

/**
 * - `imported`: its Python imports `pgvector.sqlalchemy`, outside of tests and not only where it happens to be installed.
 * - `required`: its dependencies list the package, and that is all.
 */
export type PgvectorUse = 'imported' | 'required' | 'none';

export interface OwnModule {
  /** Of its file, relative to the repository; of a folder, when that is all there is. */
  path: string;
  /** '' for a folder. */
  text: string;
}

export interface Requirement {
  /** Of the file that says so, relative to the repository. */
  path: string;
  /** As written: `==0.3.6`, `>=0.3,<0.4`, `^0.3`; '' for any version. */
  specifier: string;
  /** Stands in a lock file, so it is what gets installed. */
  locked: boolean;
}

export interface NpmVersion {
  /** The version that is locked, else the lowest that the range lets in. */
  version: string;
  /** As the file says it: `0.2.1`, `^0.2.0`. */
  says: string;
  /** Of the file that says so, relative to the repository. */
  path: string;
}

/**
 * - `module`: a module of the project, or another package; nothing that is known of the package is true of it.
 * - `tests`: the same, in tests alone. `types`: declarations, beside the package.
 */
export interface StandIn {
  kind: 'module' | 'tests' | 'types';
  /** Of the file that it is, or that says so, relative to the repository. */
  path: string;
}

/** As the files from a directory up to the root say it; the nearest first, paths relative to the repository. */
export interface NodeProject {
  /** package.json */
  manifests: readonly SourceFile[];
  /** Of Jest, pnpm and Drizzle; of a folder `patches`, the names in it. */
  configs: readonly SourceFile[];
  /** What says which Node.js runs it (`engines`, `.nvmrc`, an image), as written: `>=18`, `22.11.0`, `lts/iron`. */
  nodes: readonly { path: string; says: string }[];
  /** The nearest tsconfig.json, and others beside it, with what they extend; values in lower case. */
  compilers: readonly { path: string; module?: string; moduleResolution?: string; target?: string }[];
}
