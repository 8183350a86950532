import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files.ts';
import { baseFolder, type Example } from './list-examples.ts';
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
  /** Of `example.yaml` and the files of its trees, the base's included: evidence of other files is no evidence. */
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
  const evidence: Evidence = { hash: hashExample(example), date, versions, steps: stepsOf(results) };
  writeFileSync(join(example.folder, 'evidence.json'), `${JSON.stringify(evidence, undefined, 2)}\n`);
}

/** Versions and date may differ: the same steps on another server are a confirmation. */
export function compareEvidence(example: Example, results: StepResult[]): EvidenceState {
  const recorded = readEvidence(example.folder);
  if (recorded === undefined) {
    return 'absent';
  }
  const isSame =
    recorded.hash === hashExample(example) &&
    JSON.stringify(recorded.steps) === JSON.stringify(stepsOf(results));
  return isSame ? 'same' : 'differs';
}

function stepsOf(results: StepResult[]): EvidenceStep[] {
  return results.map(({ name, command, exit, stdout, stderr }) => ({ name, command, exit, stdout, stderr }));
}

export function hashExample({ folder, base }: Example): string {
  const hash = createHash('sha256');
  const isOurs = (file: string) => /^(example\.yaml$|(broken|fixed)(-[a-z]+)*\/)/.test(file);
  for (const path of filesIn(folder).filter(isOurs)) add(path, join(folder, path));
  if (base !== undefined)
    for (const path of filesIn(baseFolder(base))) add(`base/${path}`, join(baseFolder(base), path));
  return hash.digest('hex');

  function add(path: string, file: string): void {
    hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
  }
}
