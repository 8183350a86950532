import type { Severity } from '../../lib/severity.ts';
import type { Project } from './project-facts.ts';

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

export interface Source {
  /** Relative to the root of the run, with `/`. */
  path: string;
  text: string;
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
