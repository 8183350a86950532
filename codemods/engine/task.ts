import type { Task } from './analyse.ts';
import { Projects } from './projects.ts';
import type { Codemod } from './types.ts';

/** What is to be done with every file of a run, as data. */
export interface Settings {
  /** Absolute, symbolic links resolved: paths are relative to it, in and out. */
  root: string;
  /** As the user gave them; none means the root. */
  paths: readonly string[];
  /** Values of the codemods' own options, by codemod, defaults filled in. */
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Work out the edits; otherwise only report. */
  fix: boolean;
  /** Apply unsafe edits too. */
  unsafe: boolean;
  /** Codes of findings that nobody wants to hear of. */
  ignore: readonly string[];
  /** A git ref: only files that changed since then are looked at, and the others count as released. */
  since?: string;
  /** The files that the run looks at, relative to the root; absent: the one that asks. */
  files?: readonly string[];
}

export function taskOf(settings: Settings, codemods: readonly Codemod[]): Task {
  const { root, paths, since, files, ...asked } = settings;
  const words = codemods.flatMap((codemod) => codemod.words);
  const projects = new Projects({ root, paths, since, files }, words);
  const ids = codemods.map(({ id }) => id);
  return { ...asked, ids, projectFor: (target) => projects.seenFrom(target) };
}
