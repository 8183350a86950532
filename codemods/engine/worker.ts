import { parentPort, workerData } from 'node:worker_threads';
import { registry } from '../registry.ts';
import { analyseAll } from './analyse.ts';
import type { FileOutcome } from './outcome.ts';
import { type Settings, taskOf } from './task.ts';
import type { Codemod } from './types.ts';

/** What a thread is told once: tasks hold functions, and only data passes between threads. */
export interface WorkerStart {
  settings: Settings;
  /** Codemods by id; each thread loads its own. */
  codemods: readonly string[];
  /** By the index of a chunk: 1 when some thread does it. */
  claims: Int32Array<SharedArrayBuffer>;
}

/** Candidates, as data. */
export interface Chunk {
  index: number;
  jobs: readonly Job[];
}

export interface Job {
  path: string;
  target: string;
  bytes: Uint8Array;
  codemods: readonly string[];
}

export interface Answer {
  index: number;
  outcomes: readonly FileOutcome[];
}

const { settings, codemods: ids, claims } = workerData as WorkerStart;
const entries = registry.filter(({ id }) => ids.includes(id));
const codemods: Codemod[] = await Promise.all(entries.map(async (entry) => (await entry.load()).codemod));
const task = taskOf(settings, codemods);

parentPort?.on('message', async ({ index, jobs }: Chunk) => {
  if (Atomics.compareExchange(claims, index, 0, 1) !== 0) return;
  const candidates = jobs.map((job) => ({
    ...job,
    bytes: Buffer.from(job.bytes),
    codemods: codemods.filter(({ id }) => job.codemods.includes(id)),
  }));
  const answer: Answer = { index, outcomes: await analyseAll(candidates, task) };
  parentPort?.postMessage(answer);
});
