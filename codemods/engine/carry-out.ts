import { refuseDirty } from './dirty-guard.ts';
import type { FileOutcome } from './outcome.ts';
import { withinTree } from './own-tree.ts';
import { examine, type Run, type RunRequest } from './run.ts';

export interface CarryOut extends RunRequest {
  /** Write the files; otherwise their outcomes say what would be. */
  write: boolean;
  allowDirty: boolean;
  /** Called with the files that are about to be edited, before the first is. */
  beforeWriting?(files: readonly FileOutcome[]): Promise<void>;
  /** Hears, a line each, what the run waits for and what it mends before it begins. */
  tell?(line: string): void;
}

/** Finds, and edits what is asked for. Throws `ExpectedError`, and then nothing is written. */
export async function carryOut(request: CarryOut): Promise<Run> {
  if (!request.write) return look(request);
  const tell = request.tell ?? (() => {});
  const { whileAlone } = await import('./tree-lock.ts');
  return whileAlone(request.root, tell, async () => {
    const { finishInterrupted } = await import('./journal.ts');
    for (const file of finishInterrupted()) tell(`finished what a killed run had begun in ${file}`);
    return lookAndWrite(request);
  });
}

async function look(request: CarryOut): Promise<Run> {
  const run = await examine(request);
  return { ...run, files: withinTree(request.root, request.paths, run.files) };
}

async function lookAndWrite(request: CarryOut): Promise<Run> {
  const run = await look(request);
  const changed = run.files.filter((file) => file.change);
  if (changed.length === 0) return run;
  if (!request.allowDirty) refuseDirty(request.root, changed);
  await request.beforeWriting?.(changed);
  const { writeChanges } = await import('./write.ts');
  return { ...run, files: await writeChanges(run.files) };
}
