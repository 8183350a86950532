import type { Task } from './analyse.ts';
import { ProjectFacts } from './project.ts';
import type { Codemod } from './types.ts';

/** What is to be done with every file of a run, as data. */
export interface Settings {
  /** Absolute, symbolic links resolved: paths are relative to it, in and out. */
  root: string;
  /** Values of the codemods' own options, by codemod, defaults filled in. */
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Work out the edits; otherwise only report. */
  fix: boolean;
  /** Apply unsafe edits too. */
  unsafe: boolean;
  /** Codes of findings that nobody wants to hear of. */
  ignore: readonly string[];
}

export function taskOf(settings: Settings, codemods: readonly Codemod[]): Task {
  const { root, ...asked } = settings;
  const words = codemods.flatMap((codemod) => codemod.words);
  const facts = new ProjectFacts(root, words);
  return { ...asked, projectFor: (target) => facts.seenFrom(target) };
}
