import { availableParallelism } from 'node:os';
import { analyseAll } from './analyse.ts';
import type { Candidate } from './candidate.ts';
import type { FileOutcome } from './outcome.ts';
import { extensionsOf, scan } from './scan.ts';
import { type Settings, taskOf } from './task.ts';
import type { Threads } from './threads.ts';
import type { Codemod } from './types.ts';
import { sortBytewise, walk } from './walk.ts';

export interface RunRequest extends Settings {
  /** As the user gave them; none means the root. */
  paths: readonly string[];
  codemods: readonly Codemod[];
  /** Only files that changed since this git ref. */
  since?: string;
  /** Threads that parse, the main one included. */
  threads?: number;
}

export interface Run {
  /** How many files were looked at. */
  scanned: number;
  /** Files with something to say about, by path. */
  files: FileOutcome[];
}

/** Files that wait to be analysed: enough to keep all threads busy, few enough for the memory. */
const batchSize = 1000;
/**
 * From here on a second thread pays for its start: 400 broken files took 1.75 s with it and 2.2 s without (two busy cores,
 * medians); a third one costs more memory than it is worth.
 */
const worthAThread = 150;

/** Looks at everything and writes nothing. Throws `ExpectedError` for paths and refs that mean nothing. */
export async function examine(request: RunRequest): Promise<Run> {
  const { root, codemods } = request;
  const found = walk(root, request.paths, extensionsOf(codemods), request.since);
  const analyser = new Analyser(request);
  const failures: FileOutcome[] = [];
  for (const scanned of scan(root, found, codemods)) {
    if ('failure' in scanned) failures.push(scanned.failure);
    else await analyser.add(scanned.candidate);
  }
  const outcomes = await analyser.finish();
  return { scanned: found.paths.length, files: byPath([...failures, ...outcomes.filter(hasSomethingToSay)]) };
}

/** Analyses candidates here or, when they are many, with other threads. */
class Analyser {
  private readonly request: RunRequest;
  private readonly outcomes: FileOutcome[] = [];
  private waiting: Candidate[] = [];
  private threads: Threads | undefined;

  constructor(request: RunRequest) {
    this.request = request;
  }

  async add(candidate: Candidate): Promise<void> {
    this.waiting.push(candidate);
    // Early, so that they are ready when everything is read.
    if (this.waiting.length === worthAThread) await this.startThreads();
    if (this.waiting.length === batchSize) await this.analyseWaiting();
  }

  async finish(): Promise<FileOutcome[]> {
    try {
      await this.analyseWaiting();
      return this.outcomes;
    } finally {
      await this.threads?.close();
    }
  }

  private async analyseWaiting(): Promise<void> {
    if (this.waiting.length === 0) return;
    if (this.request.threads !== undefined) await this.startThreads();
    const task = taskOf(this.request, this.request.codemods);
    const outcomes = this.threads
      ? await this.threads.analyse(this.waiting, task)
      : await analyseAll(this.waiting, task);
    for (const outcome of outcomes) if (outcome) this.outcomes.push(outcome);
    this.waiting = [];
  }

  private async startThreads(): Promise<void> {
    const { codemods, root, options, fix, unsafe } = this.request;
    const others = (this.request.threads ?? Math.min(2, availableParallelism())) - 1;
    if (this.threads || others === 0) return;
    const { Threads } = await import('./threads.ts');
    const ids = codemods.map(({ id }) => id);
    this.threads = new Threads(others, { settings: { root, options, fix, unsafe }, codemods: ids });
  }
}

function hasSomethingToSay({ status, findings, suppressed, warnings }: FileOutcome): boolean {
  return status !== 'unchanged' || findings.length + suppressed + warnings.length > 0;
}

function byPath(files: readonly FileOutcome[]): FileOutcome[] {
  const byName = new Map(files.map((file) => [file.path, file]));
  return sortBytewise([...byName.keys()]).flatMap((path) => byName.get(path) ?? []);
}
