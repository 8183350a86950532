import type { Severity } from '../../lib/severity.ts';
import type { RevisionChain } from '../alembic/revision-chain.ts';
import type { TargetVectors } from '../alembic/target-models.ts';
import type { MigrationGraph } from '../django/graph.ts';
import type { ModelTable } from '../schema/facts.ts';
import type { ModuleFacts } from '../schema/model/module-facts.ts';

/**
 * What passes between the rooms: a codemod takes a `Source` and gives `Problem`s; the engine makes `Finding`s of them, and does
 * everything else.
 * Offsets here are UTF-16 indices into `Source.text`; reports convert them to bytes of the file.
 */

/**
 * - `safe`: the behaviour after the edit is what the author meant.
 * - `unsafe`: right in most cases, but it can change what runs; applied only with `--unsafe`.
 * - `manual`: reported, never edited.
 */
export type Applicability = 'safe' | 'unsafe' | 'manual';

/** Replace `text[start, end)` with `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Finding {
  /** The recipe's permanent code, `PGV001`. */
  code: string;
  /** One sentence: `what`, and `help` behind it. */
  message: string;
  /** What is wrong, and what happens because of it. */
  what: string;
  /** What becomes of it, or why only a person can put it right; '' where `what` says that. */
  help: string;
  /** Where it is another than that of the recipe. */
  severity?: Severity;
  applicability: Applicability;
  /** The range that the finding is about. */
  start: number;
  end: number;
  /** Empty when `manual`. Findings of a file may share an edit (one import for many uses): equal edits count once. */
  edits: Edit[];
}

/**
 * One thing that is wrong, as a codemod sees it: it says nothing on other places, on `--unsafe`, on comments that silence, nor
 * on whether the file is edited. The engine decides that, and words the finding.
 */
export interface Problem {
  /** The recipe's permanent code, `PGV001`. */
  code: string;
  /** The range that it is about. */
  start: number;
  end: number;
  /** What is wrong, and what happens because of it. */
  what: string;
  /** What happens where nobody repairs it, if that is not what its recipe says. */
  severity?: Severity;
  /** Why only a person can put it right; '' where `what` says that. */
  reason?: string | undefined;
  /** What the repair can change besides: it is then applied with `--unsafe` alone. '' where `what` or the outcome says that. */
  risk?: string | undefined;
  /** Problems of one scope are repaired together, or none is: `file`, the name of a module. Absent: it stands by itself. */
  scope?: string | undefined;
  /** It cannot be repaired while another of its scope is silenced. */
  indivisible?: true;
  /** How it is put right, where that does not depend on what is repaired with it. */
  repair?: Repair | undefined;
}

export interface Repair {
  /** What becomes of it: "becomes `Vector`". */
  outcome: string;
  /** Repairs of a file may share an edit (one import for many uses): equal edits count once. */
  edits: Edit[];
}

/** Why a problem that looked as if it could be repaired can't be. */
export interface Refusal {
  reason: string;
}

/** A text of the repository; offsets in it are like those of a `Source`. */
export interface SourceFile {
  /** Relative to the repository. */
  path: string;
  text: string;
}

export interface Source {
  /** Relative to the root of the run, with `/`. */
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

export interface Context {
  /** Values of the codemod's own options, defaults filled in. */
  options: Readonly<Record<string, string>>;
  /** Will unsafe edits be applied in this run? An import that serves safe and unsafe uses is written once, for all that change. */
  unsafe: boolean;
  /** Does this run have that codemod too? Where two prevent the same, one of them speaks. */
  runs?(codemod: string): boolean;
  project: Project;
}

/** An option of one codemod; the command derives its flag, its help and its check from this. */
export interface OptionSpec {
  values: readonly string[];
  default: string;
  description: string;
  /** What the flag means; it takes no value then: `--bump`. */
  alone?: string;
}

export interface Language<Tree> {
  id: string;
  /** File name endings, with the dot. */
  extensions: readonly string[];
  /** Endings of files that hold code of this language among other things: they are counted, and not read. */
  passedOver?: readonly string[];
  /** Makes the parser from its binary parts (the files that `assets` names); called once, when the first file needs it. */
  load(assets: readonly Uint8Array[]): Promise<Parser<Tree>>;
  /** File names of those parts. */
  assets: readonly string[];
  /** Why a text that parses is no program all the same, so that nothing is edited; `undefined`: it is one. */
  refuses?(tree: Tree, text: string): string | undefined;
  /**
   * What edits may not do beyond leaving a text that parses: called with the tree before them; what it gives is asked about
   * the tree behind them.
   */
  guard?(tree: Tree, text: string, edits: readonly Edit[]): Guard<Tree>;
  /** Its tree is the text as it is, so that a codemod of it looks at a file of another language too. */
  isText?: true;
}

export interface Guard<Tree> {
  /** What would be wrong; `undefined`: nothing. */
  fault(tree: Tree, text: string): string | undefined;
}

export interface Parser<Tree> {
  /**
   * `previous` may save work: the tree of another text, and what makes this text of that one. It uses that tree up.
   * `path`: of the file, for languages with dialects.
   */
  parse(text: string, previous?: Previous<Tree>, path?: string): ParseResult<Tree>;
}

export interface Previous<Tree> {
  tree: Tree;
  text: string;
  /** In the order of their places, none overlapping. */
  edits: readonly Edit[];
}

export type ParseResult<Tree> =
  | { ok: true; tree: Tree; free(): void }
  /** `at`: where the first piece that does not parse begins. */
  | { ok: false; at: number; message: string };

/** Pure: text in, problems out. Imports no `fs`, no process, no network, so it runs in a browser as well. */
export interface Codemod<Tree = unknown, P extends Problem = Problem> {
  id: string;
  /** One sentence for `--list`. */
  title: string;
  language: Language<Tree>;
  /** Codes of the recipes that its findings name. */
  codes: readonly string[];
  options: Readonly<Record<string, OptionSpec>>;
  /**
   * A pattern that one may prefer: it finds right code too. It runs when it is asked for by its id, and not as part of
   * `kit doctor` or the hooks.
   */
  optIn?: true;
  /** It edits nothing: what it finds needs a person each time. */
  reportOnly?: true;
  /** One of these must occur in a file's bytes, or the file is none of ours and is not even decoded. */
  words: readonly string[];
  /** It is about files of these names alone, and no other is read for it: `env.py`. */
  fileNames?: readonly string[];
  /** Cheap look at the text; `false` is a promise that `find` would find nothing, and saves the parse. */
  mayConcern(text: string): boolean;
  /**
   * The same with the rest of the project at hand, for a file that `mayConcern`: `true` is a promise that `find` would find
   * nothing.
   */
  isRight?(source: Source, project: Project): boolean;
  /** All problems, each for itself. */
  find(source: Source, tree: Tree, context: Context): readonly P[];
  /**
   * How problems of one scope are put right together, in their order, where one edit has to know of the others (an import that
   * is written once, or taken away). Asked only when none of them needs a person; without it, each has its own `repair`.
   */
  repair?(problems: readonly P[], source: Source, tree: Tree, context: Context): (Repair | Refusal)[];
}
