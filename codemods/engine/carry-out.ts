import { refuseDirty } from './dirty-guard.ts';
import type { FileOutcome } from './outcome.ts';
import { examine, type Run, type RunRequest } from './run.ts';

export interface CarryOut extends RunRequest {
  /** Write the files; otherwise their outcomes say what would be. */
  write: boolean;
  allowDirty: boolean;
  /** Called with the files that are about to be edited, before the first is. */
  beforeWriting?(files: readonly FileOutcome[]): Promise<void>;
}

/** Finds, and edits what is asked for. Throws `ExpectedError`, and then nothing is written. */
export async function carryOut(request: CarryOut): Promise<Run> {
  const run = await examine(request);
  const changed = run.files.filter((file) => file.change);
  if (!request.write || changed.length === 0) return run;
  if (!request.allowDirty) refuseDirty(request.root, changed);
  await request.beforeWriting?.(changed);
  const { writeChanges } = await import('./write.ts');
  return { ...run, files: await writeChanges(run.files) };
}
