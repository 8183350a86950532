import { parentPort, workerData } from 'node:worker_threads';
import { registry } from '../registry.ts';
import { analyseAll } from './analyse.ts';
import { type Settings, taskOf } from './task.ts';
import type { Codemod } from './types.ts';

/** What a thread is told once: tasks hold functions, and only data passes between threads. */
export interface WorkerStart {
  settings: Settings;
  /** Codemods by id; each thread loads its own. */
  codemods: readonly string[];
}

/** A candidate, as data. */
export interface Job {
  path: string;
  target: string;
  bytes: Uint8Array;
  codemods: readonly string[];
}

const { settings, codemods: ids } = workerData as WorkerStart;
const entries = registry.filter(({ id }) => ids.includes(id));
const codemods: Codemod[] = await Promise.all(entries.map(async (entry) => (await entry.load()).codemod));
const task = taskOf(settings, codemods);

parentPort?.on('message', async (jobs: Job[]) => {
  const candidates = jobs.map((job) => ({
    ...job,
    bytes: Buffer.from(job.bytes),
    codemods: codemods.filter(({ id }) => job.codemods.includes(id)),
  }));
  parentPort?.postMessage(await analyseAll(candidates, task));
});
