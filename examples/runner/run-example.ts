import type { Step } from '../schema.ts';
import { compareTrees } from './compare-trees.ts';
import { compareEvidence, type EvidenceState, writeEvidence } from './evidence.ts';
import { readTreeFile } from './read-file.ts';
import { runCommand } from './run-command.ts';
import { runQuery } from './run-query.ts';
import type { Stage } from './stage.ts';
import type { StepResult } from './step-result.ts';
import { collide, type Use, usesOf } from './uses.ts';

export interface ExampleResult {
  id: string;
  passed: boolean;
  seconds: number;
  steps: StepResult[];
  evidence: EvidenceState;
}

export interface RunOptions {
  versions(): Promise<Record<string, string>>;
  /** Write the evidence instead of comparing with it. */
  update: boolean;
  onStep(result: StepResult): void;
}

/**
 * Runs the steps and stops at the first that fails: those after it stand on it. Steps overlap where none changes what another
 * needs; they are told in order all the same.
 */
export async function runExample(
  stage: Stage,
  { versions, update, onStep }: RunOptions,
): Promise<ExampleResult> {
  const { id } = stage.example;
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const running = startSteps(stage);
  const steps: StepResult[] = [];
  try {
    for (const promise of running) {
      const result = await promise;
      onStep(result);
      steps.push(result);
      if (result.problems.length > 0) {
        return { id, passed: false, seconds: seconds(), steps, evidence: 'differs' };
      }
    }
  } finally {
    // None may still work in a folder that is about to be removed.
    await Promise.allSettled(running);
  }
  if (update) {
    writeEvidence(stage.example, steps, await versions());
  }
  const evidence = update ? 'written' : compareEvidence(stage.example, steps);
  return { id, passed: true, seconds: seconds(), steps, evidence };
}

/** Each step waits for the earlier ones that share with it what one of them may change, and is never run when one of them failed. */
function startSteps(stage: Stage): Promise<StepResult>[] {
  const running: { uses: Use[]; result: Promise<StepResult> }[] = [];
  for (const step of stage.example.steps) {
    const uses = usesOf(step);
    const earlier = running.filter((other) => collide(other.uses, uses)).map(({ result }) => result);
    const result = runAfter(earlier, step, stage);
    result.catch(() => {});
    running.push({ uses, result });
  }
  return running.map(({ result }) => result);
}

async function runAfter(earlier: Promise<StepResult>[], step: Step, stage: Stage): Promise<StepResult> {
  const results = await Promise.all(earlier);
  const failed = results.find((result) => result.problems.length > 0);
  // The report ends at that step, before it comes to this one.
  return failed ?? runStep(step, stage);
}

async function runStep(step: Step, stage: Stage): Promise<StepResult> {
  stage.signal?.throwIfAborted();
  if ('run' in step) {
    return runCommand(step, stage);
  }
  if ('read' in step) {
    return readTreeFile(step, stage);
  }
  return 'same' in step ? compareTrees(step, stage) : runQuery(step, stage);
}
