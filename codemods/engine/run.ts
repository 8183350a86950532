import { analyse, type Task } from './analyse.ts';
import type { FileOutcome } from './outcome.ts';
import { ProjectFacts } from './project.ts';
import { extensionsOf, scan } from './scan.ts';
import type { Codemod } from './types.ts';
import { sortBytewise, walk } from './walk.ts';

export interface RunRequest {
  /** Absolute, symbolic links resolved: paths are relative to it, in and out. */
  root: string;
  /** As the user gave them; none means the root. */
  paths: readonly string[];
  codemods: readonly Codemod[];
  /** Values of the codemods' own options, by codemod. */
  options: Task['options'];
  /** Work out the edits; otherwise only report. */
  fix: boolean;
  unsafe: boolean;
  /** Only files that changed since this git ref. */
  since?: string;
  /** Threads that parse; by itself the run takes as many as pay off. */
  threads?: number;
}

export interface Run {
  /** How many files were looked at. */
  scanned: number;
  /** Files with something to say about, by path. */
  files: FileOutcome[];
}

/** Looks at everything and writes nothing. Throws `ExpectedError` for paths and refs that mean nothing. */
export async function examine(request: RunRequest): Promise<Run> {
  const { root, codemods } = request;
  const found = walk(root, request.paths, extensionsOf(codemods), request.since);
  const task = taskOf(request);
  const files: FileOutcome[] = [];
  for (const scanned of scan(root, found, codemods)) {
    const outcome = 'failure' in scanned ? scanned.failure : await analyse(scanned.candidate, task);
    if (outcome && hasSomethingToSay(outcome)) files.push(outcome);
  }
  return { scanned: found.paths.length, files: byPath(files) };
}

export function taskOf(request: Pick<RunRequest, 'root' | 'codemods' | 'options' | 'fix' | 'unsafe'>): Task {
  const { root, codemods, options, fix, unsafe } = request;
  const facts = new ProjectFacts(
    root,
    codemods.flatMap((codemod) => codemod.words),
  );
  return { options, fix, unsafe, projectFor: (target) => facts.seenFrom(target) };
}

function hasSomethingToSay({ status, findings, suppressed, warnings }: FileOutcome): boolean {
  return status !== 'unchanged' || findings.length + suppressed + warnings.length > 0;
}

function byPath(files: readonly FileOutcome[]): FileOutcome[] {
  const byName = new Map(files.map((file) => [file.path, file]));
  return sortBytewise([...byName.keys()]).flatMap((path) => byName.get(path) ?? []);
}
