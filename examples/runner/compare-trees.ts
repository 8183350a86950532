import type { SameStep } from '../schema.ts';
import { differences, filesIn } from './files.ts';
import { type Stage, treeFolder } from './stage.ts';
import type { StepResult } from './step-result.ts';

export function compareTrees(step: SameStep, stage: Stage): StepResult {
  const started = performance.now();
  const actual = treeFolder(stage, step.tree);
  const problems = differences(actual, treeFolder(stage, step.same));
  return {
    name: step.name,
    command: `compare with ${step.same}/`,
    exit: problems.length === 0 ? 0 : 1,
    stdout: problems.length === 0 ? `${filesIn(actual).length} files, all the same` : problems.join('\n'),
    stderr: '',
    seconds: (performance.now() - started) / 1000,
    problems,
    proves: step.proves,
    show: 1,
  };
}
