import { dirname } from 'node:path';
import type { Task } from './analyse.ts';
import { repositoryRoot } from './git.ts';
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
  /** A git ref: only files that changed since then are looked at, and the others count as released. */
  since?: string;
}

/** Files come in the order of their paths, so that a repository whose turn is over is not asked for again. */
const mostOthers = 4;

export function taskOf(settings: Settings, codemods: readonly Codemod[]): Task {
  const { root, since, ...asked } = settings;
  const words = codemods.flatMap((codemod) => codemod.words);
  const own = new ProjectFacts(root, words, since);
  // A run may go over many repositories, and none of them is part of another's project.
  const others = new Map<string, ProjectFacts>();
  const factsFor = (target: string): ProjectFacts => {
    const top = repositoryRoot(dirname(target));
    if (top === undefined || top === repositoryRoot(root)) return own;
    const facts = others.get(top) ?? new ProjectFacts(top, words, since);
    others.delete(top);
    others.set(top, facts);
    const [oldest] = others.keys();
    if (others.size > mostOthers && oldest !== undefined) others.delete(oldest);
    return facts;
  };
  return { ...asked, projectFor: (target) => factsFor(target).seenFrom(target) };
}
