import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileStep } from '../step-kinds.ts';
import { missing, unwanted } from './expectations.ts';
import { type Stage, treeFolder } from './stage.ts';
import type { StepResult } from './step-result.ts';

export function readTreeFile(step: FileStep, stage: Stage): StepResult {
  const started = performance.now();
  const file = join(treeFolder(stage, step.tree), step.read);
  const isThere = existsSync(file);
  const text = isThere ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trimEnd() : '';
  const problems = isThere
    ? [...missing(step.shows, text, step.read), ...unwanted(step.lacks, text, step.read)]
    : [`${step.read} is missing`];
  return {
    name: step.name,
    command: `look into ${step.read}`,
    exit: problems.length === 0 ? 0 : 1,
    // The moment at which Alembic wrote it, and the kit that wrote the hook.
    stdout: text
      .replace(/^Create Date: .*/m, 'Create Date: <date>')
      .replace(/\bpgvector-kit@\d[\w.-]*/g, 'pgvector-kit@<version>'),
    stderr: '',
    seconds: (performance.now() - started) / 1000,
    problems,
    proves: step.proves,
    show: 40,
  };
}
