import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { analyseAll, type Task } from './analyse.ts';
import type { Candidate } from './candidate.ts';
import type { FileOutcome } from './outcome.ts';
import type { Answer, Chunk, WorkerStart } from './worker.ts';

/** How many chunks can be offered to other threads; what comes after them is done here. */
const capacity = 1 << 16;

/** In megabytes. What a thread makes for a file is garbage with the next; V8's own limit would let it pile up to 48. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/**
 * Threads that analyse files while the main one still reads. Every chunk is offered to all of them; who sets its claim
 * first does it, and the main thread, when it has read enough, claims from the end.
 */
export class Threads {
  private readonly workers: Worker[];
  private readonly claims = new Int32Array(new SharedArrayBuffer(capacity * Int32Array.BYTES_PER_ELEMENT));
  private readonly open = new Map<number, readonly Candidate[]>();
  private offered = 0;
  private readonly outcomes: FileOutcome[] = [];

  constructor(count: number, start: Omit<WorkerStart, 'claims'>) {
    const file = new URL('./worker.ts', import.meta.url);
    const workerData: WorkerStart = { ...start, claims: this.claims };
    this.workers = Array.from({ length: count }, () => new Worker(file, { workerData, resourceLimits }));
    for (const worker of this.workers) worker.on('message', (answer: Answer) => this.take(answer));
  }

  /** Files whose outcome is not known yet. */
  get waiting(): number {
    let files = 0;
    for (const chunk of this.open.values()) files += chunk.length;
    return files;
  }

  offer(candidates: readonly Candidate[]): void {
    const index = this.offered++;
    this.open.set(index, candidates);
    if (index >= capacity) return;
    const jobs = candidates.map(({ codemods, ...file }) => ({
      ...file,
      codemods: codemods.map(({ id }) => id),
    }));
    const chunk: Chunk = { index, jobs };
    for (const worker of this.workers) worker.postMessage(chunk);
  }

  /** Analyses a chunk here or, when other threads do all that is left, waits for one of theirs. Throws what a thread threw. */
  async help(task: Task): Promise<void> {
    const chunk = this.claim();
    if (!chunk) {
      await Promise.race(this.workers.map((worker) => once(worker, 'message')));
      return;
    }
    this.take({ index: chunk.index, outcomes: await analyseAll(chunk.candidates, task) });
    // Lets the answers of the other threads in.
    await setImmediate();
  }

  /** The outcomes of all files offered. Throws what a thread threw. */
  async collect(task: Task): Promise<FileOutcome[]> {
    while (this.open.size > 0) await this.help(task);
    return this.outcomes;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  /** The last chunk that no thread has begun. */
  private claim(): { index: number; candidates: readonly Candidate[] } | undefined {
    for (const [index, candidates] of [...this.open].reverse()) {
      if (index >= capacity || Atomics.compareExchange(this.claims, index, 0, 1) === 0)
        return { index, candidates };
    }
    return undefined;
  }

  private take({ index, outcomes }: Answer): void {
    this.open.delete(index);
    this.outcomes.push(...outcomes);
  }
}
