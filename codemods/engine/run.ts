import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { analyseAll, type Task } from './analyse.ts';
import type { Candidate } from './candidate.ts';
import type { FileOutcome } from './outcome.ts';
import { expectFewFiles } from './quick-start.ts';
import { extensionsOf, scan, withoutPassedOver } from './scan.ts';
import type { Skipped } from './skipped.ts';
import type { Remark } from './suppress.ts';
import { type Settings, taskOf } from './task.ts';
import type { Threads } from './threads.ts';
import type { Codemod } from './types.ts';
import { type Limits, sortBytewise, walk } from './walk.ts';

export interface RunRequest extends Settings, Limits {
  codemods: readonly Codemod[];
  /** Threads that parse, the main one included. */
  threads?: number;
  /** Called before each file is read. */
  watch?(done: number, files: number): void;
}

export interface Run {
  /** How many files were looked at. */
  scanned: number;
  /** Files with something to say about, by path. */
  files: FileOutcome[];
  /** What is wrong with comments to us, by path. */
  remarks: PlacedRemark[];
  /** Files that were named, and are left out. */
  excluded: string[];
  /** Files that are not looked at, by path: nobody wrote them by hand, or they are too large. */
  skipped: Skipped[];
}

export interface PlacedRemark extends Remark {
  path: string;
}

/** Files that wait to be analysed: enough to keep all threads busy, few enough for the memory (1000 took 15 MB more). */
const mostWaiting = 64;
/** From so many candidates on a second thread pays for its start. A third costs more memory than it is worth. */
const worthAThread = 50;
/** In a tree of so many files, the first few candidates say that others will come; the second thread starts beside the reading. */
const large = { files: 5000, worthAThread: 8 };
/**
 * A chunk ends with a directory, so that what is asked about the files around it is not found out by two threads. Neither
 * bound is far, so that all threads end at about the same time.
 */
const chunkSize = { least: 8, most: 16 };
/** Up to here a parser that starts fast is better than one that runs fast. */
const few = 10;

/** Looks at everything and writes nothing. Throws `ExpectedError` for paths and refs that mean nothing. */
export async function examine(request: RunRequest): Promise<Run> {
  const { root, codemods } = request;
  const found = walk(root, request.paths, extensionsOf(codemods), request);
  const analyser = new Analyser(request, found.paths);
  const failures: FileOutcome[] = [];
  const skipped = [...found.skipped];
  try {
    const watch = request.watch && ((done: number) => request.watch?.(done, found.paths.length));
    for (const scanned of scan(root, found, codemods, watch)) {
      if ('failure' in scanned) failures.push(scanned.failure);
      else if ('skipped' in scanned) skipped.push(scanned.skipped);
      else await analyser.add(scanned.candidate);
    }
    const outcomes = byPath([...failures, ...(await analyser.finish())]);
    const read = withoutPassedOver(found.paths, codemods).length;
    const looked =
      read -
      skipped.filter(({ why }) => why !== 'component' && why !== 'notebook').length +
      found.skipped.length;
    return { ...runOf(looked, outcomes), excluded: found.excluded, skipped: inOrder(skipped) };
  } finally {
    await analyser.close();
  }
}

/** The files in the order in which they are to be told. */
export function runOf(scanned: number, files: readonly FileOutcome[]): Run {
  const remarks = files.flatMap(({ path, remarks }) => remarks.map((remark) => ({ path, ...remark })));
  return { scanned, files: files.filter(hasSomethingToSay), remarks, excluded: [], skipped: [] };
}

/** Analyses candidates here or, when they are many, with other threads. */
class Analyser {
  private readonly request: RunRequest;
  private readonly files: readonly string[];
  private readonly task: Task;
  /** Of candidates, from which on other threads are started. */
  private readonly threshold: number;
  private waiting: Candidate[] = [];
  private threads: Threads | undefined;

  /** `files`: those that will be read to find the candidates. */
  constructor(request: RunRequest, files: readonly string[]) {
    this.request = request;
    this.files = files;
    if (request.threads !== undefined) this.threshold = 1;
    else this.threshold = files.length < large.files ? worthAThread : large.worthAThread;
    this.task = taskOf({ ...request, files }, request.codemods);
  }

  async add(candidate: Candidate): Promise<void> {
    const last = this.waiting.at(-1);
    if (last && dirname(last.path) !== dirname(candidate.path)) this.offer(chunkSize.least);
    this.waiting.push(candidate);
    if (this.waiting.length === this.threshold) await this.startThreads();
    if (!this.threads) return;
    this.offer(chunkSize.most);
    while (this.threads.waiting >= mostWaiting) await this.threads.help(this.task);
  }

  async finish(): Promise<FileOutcome[]> {
    this.offer(1);
    return this.threads ? this.threads.collect(this.task) : this.analyseHere();
  }

  async close(): Promise<void> {
    await this.threads?.close();
  }

  private analyseHere(): Promise<FileOutcome[]> {
    if (this.waiting.length > 0 && this.waiting.length <= few) expectFewFiles();
    return analyseAll(this.waiting, this.task);
  }

  /** Gives what waits to the threads, in chunks of at least this size. */
  private offer(least: number): void {
    while (this.threads && this.waiting.length >= least) {
      this.threads.offer(this.waiting.slice(0, chunkSize.most));
      this.waiting = this.waiting.slice(chunkSize.most);
    }
  }

  private async startThreads(): Promise<void> {
    const { codemods, root, paths, options, fix, unsafe, ignore, since } = this.request;
    const others = (this.request.threads ?? Math.min(2, availableParallelism())) - 1;
    if (this.threads || others === 0) return;
    const { Threads } = await import('./threads.ts');
    const { files } = this;
    const asked = { root, paths, options, fix, unsafe, ignore, files };
    const settings = { ...asked, ...(since !== undefined && { since }) };
    const ids = codemods.map(({ id }) => id);
    this.threads = new Threads(others, { settings, codemods: ids });
  }
}

function hasSomethingToSay({ status, findings, suppressed }: FileOutcome): boolean {
  return status !== 'unchanged' || findings.length + suppressed > 0;
}

function inOrder(skipped: readonly Skipped[]): Skipped[] {
  const byName = new Map(skipped.map((one) => [one.path, one]));
  return sortBytewise([...byName.keys()]).flatMap((path) => byName.get(path) ?? []);
}

function byPath(files: readonly FileOutcome[]): FileOutcome[] {
  const byName = new Map(files.map((file) => [file.path, file]));
  return sortBytewise([...byName.keys()]).flatMap((path) => byName.get(path) ?? []);
}
