import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { packagesPython, ruff } from '../packages/environment.ts';
import { type Output, pythonOutputs } from './outputs.ts';

const outputs = pythonOutputs();
const problems = new Map<string, string[]>();

interface Diagnostic {
  filename: string;
  code: string;
  message: string;
}

beforeAll(async () => {
  const program = await ruff(await packagesPython());
  const inputs = outputs.map(({ file }) => inputOf(file));
  // Without files of configuration: what stands in this repository, or above it, is none of the question.
  const args = [
    'check',
    '--isolated',
    '--no-cache',
    '--select',
    'F',
    '--output-format',
    'json',
    '--exit-zero',
  ];
  const run = spawnSync(program, [...args, ...outputs.map(({ file }) => file), ...inputs], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  for (const { filename, code, message } of JSON.parse(run.stdout) as Diagnostic[]) {
    problems.set(filename, [...(problems.get(filename) ?? []), `${code} ${message}`]);
  }
}, 300_000);

function inputOf(file: string): string {
  return file.replace(/expected\.py$/, 'input.py');
}

const problemsOf = (file: string) => problems.get(file) ?? [];

/** Alembic's template imports `sa` whether or not it is used; what was there before is not the codemod's. */
const madeBy = ({ file }: Output) =>
  problemsOf(file).filter((problem) => !problemsOf(inputOf(file)).includes(problem));

describe('ruff check --select F', () => {
  test.each(outputs)('$name: the codemod makes no fault, or the case says why', (output) => {
    if (output.one.settings.notClean) expect(madeBy(output)).not.toEqual([]);
    else expect(madeBy(output)).toEqual([]);
  });

  test('nearly every output is free of all but unused imports that were there before', () => {
    const faulty = outputs.filter(({ file }) =>
      problemsOf(file).some((problem) => !problem.startsWith('F401')),
    );
    expect(faulty.length, faulty.map(({ name }) => name).join('\n')).toBeLessThan(outputs.length * 0.02);
  });

  test('finds faults in what the codemods get, so that it would see them in what they make', () => {
    const faulty = outputs.filter(({ file }) => problemsOf(inputOf(file)).length > 0);
    expect(faulty.length).toBeGreaterThan(outputs.length * 0.3);
  });
});
