/**
 * What passes between the rooms: a codemod takes a `Source` and gives `Finding`s; the engine does everything else.
 * Offsets here are UTF-16 indices into `Source.text`; reports convert them to bytes of the file (`report.ts`).
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
  /** One sentence: what is wrong here and, where it is edited, what becomes of it. */
  message: string;
  applicability: Applicability;
  /** The range that the finding is about. */
  start: number;
  end: number;
  /** Empty when `manual`. Findings of a file may share an edit (one import for many uses): equal edits count once. */
  edits: Edit[];
}

export interface Source {
  /** Relative to the root of the run, with `/`. */
  path: string;
  text: string;
}

/** Facts about the rest of the repository, asked for only when a file's verdict depends on them. */
export interface Project {
  /** Does some file assign this attribute on an object or module (`db.Vector = …`, `setattr(db, "Vector", …)`)? */
  assignsAttribute(name: string): boolean;
  /** Is there a module of the project called `module` (last part of its dotted name) that binds `name`? */
  moduleBinds(module: string, name: string): boolean;
  /** Is there a top-level module or package of this name in the repository, shadowing the installed one? */
  hasTopLevelModule(name: string): boolean;
}

export interface Context<Options> {
  options: Options;
  project: Project;
}

/** A parsed tree is the business of the language; a codemod of that language knows its type. */
export interface Language<Tree> {
  id: 'python';
  /** File name endings, with the dot. */
  extensions: readonly string[];
  /** Loads the grammar; called once, and only when a file needs it. */
  load(): Promise<Parser<Tree>>;
}

export interface Parser<Tree> {
  /** Null when the text does not parse. */
  parse(text: string): ParseResult<Tree>;
}

export type ParseResult<Tree> =
  | { ok: true; tree: Tree; free(): void }
  | { ok: false; at: number; message: string };
