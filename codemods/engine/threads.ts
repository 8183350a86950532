import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { analyseAll, type Task } from './analyse.ts';
import type { Candidate } from './candidate.ts';
import type { FileOutcome } from './outcome.ts';
import type { Job, WorkerStart } from './worker.ts';

type Outcomes = (FileOutcome | undefined)[];

/** Small, so that all threads end at about the same time. */
const atOnce = 8;

/** Threads that analyse files beside the main one. */
export class Threads {
  private readonly workers: Worker[];

  constructor(count: number, start: WorkerStart) {
    const file = new URL('./worker.ts', import.meta.url);
    this.workers = Array.from({ length: count }, () => new Worker(file, { workerData: start }));
  }

  /** In the order of the candidates, whoever did them. Throws what a thread threw. */
  async analyse(candidates: readonly Candidate[], task: Task): Promise<Outcomes> {
    const outcomes: Outcomes = new Array(candidates.length).fill(undefined);
    let next = 0;
    const takeTurns = async (does: (chunk: readonly Candidate[]) => Promise<Outcomes>): Promise<void> => {
      while (next < candidates.length) {
        const first = next;
        next += atOnce;
        const done = await does(candidates.slice(first, next));
        for (const [index, outcome] of done.entries()) outcomes[first + index] = outcome;
      }
    };
    await Promise.all([
      ...this.workers.map((worker) => takeTurns((chunk) => hand(worker, chunk))),
      takeTurns((chunk) => doHere(chunk, task)),
    ]);
    return outcomes;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

async function hand(worker: Worker, chunk: readonly Candidate[]): Promise<Outcomes> {
  const jobs: Job[] = chunk.map(({ codemods, ...file }) => ({
    ...file,
    codemods: codemods.map(({ id }) => id),
  }));
  worker.postMessage(jobs);
  const [outcomes] = await once(worker, 'message');
  return outcomes;
}

async function doHere(chunk: readonly Candidate[], task: Task): Promise<Outcomes> {
  const outcomes = await analyseAll(chunk, task);
  // Lets the messages of the other threads in.
  await setImmediate();
  return outcomes;
}
