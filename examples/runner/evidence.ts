import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files.ts';
import type { Example } from './list-examples.ts';
import type { StepResult } from './step-result.ts';

export interface EvidenceStep {
  name: string;
  command: string;
  exit: number;
  /** Normalised. */
  stdout: string;
  stderr: string;
}

/** `examples/<id>/evidence.json`: what the last run with `--update` printed. Written here alone, committed. */
export interface Evidence {
  /** Of `example.yaml` and the files of `broken/` and `fixed/`: evidence of other files is no evidence. */
  hash: string;
  /** `2026-11-23` */
  date: string;
  versions: Record<string, string>;
  steps: EvidenceStep[];
}

export type EvidenceState = 'same' | 'differs' | 'absent' | 'written';

export function readEvidence(folder: string): Evidence | undefined {
  const file = join(folder, 'evidence.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Evidence) : undefined;
}

export function writeEvidence(
  example: Example,
  results: StepResult[],
  versions: Record<string, string>,
): void {
  const date = new Date().toISOString().slice(0, 10);
  const evidence: Evidence = { hash: hashExample(example.folder), date, versions, steps: stepsOf(results) };
  writeFileSync(join(example.folder, 'evidence.json'), `${JSON.stringify(evidence, undefined, 2)}\n`);
}

/** Versions and date may differ: the same steps on another server are a confirmation. */
export function compareEvidence(example: Example, results: StepResult[]): EvidenceState {
  const recorded = readEvidence(example.folder);
  if (recorded === undefined) {
    return 'absent';
  }
  const isSame =
    recorded.hash === hashExample(example.folder) &&
    JSON.stringify(recorded.steps) === JSON.stringify(stepsOf(results));
  return isSame ? 'same' : 'differs';
}

function stepsOf(results: StepResult[]): EvidenceStep[] {
  return results.map(({ name, command, exit, stdout, stderr }) => ({ name, command, exit, stdout, stderr }));
}

export function hashExample(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(folder).filter((file) => /^(example\.yaml$|broken\/|fixed\/)/.test(file))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0');
  }
  return hash.digest('hex');
}
