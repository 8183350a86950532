import { tools } from '../schema.ts';
import type { Example } from './list-examples.ts';
import type { Paint } from './paint.ts';
import type { ExampleResult } from './run-example.ts';
import type { Outcome } from './run-examples.ts';
import type { StepResult } from './step-result.ts';
import { versionsText } from './versions.ts';

export function headText(example: Example, paint: Paint): string {
  return `${paint('bold', example.id)} (${example.codes.join(', ')})\n${example.title}\n`;
}

export function stepText(step: StepResult, paint: Paint): string {
  const passed = step.problems.length === 0;
  const mark = passed ? paint('green', '✓') : paint('red', '✗');
  const time = paint('dim', `${step.seconds.toFixed(1)} s`);
  const lines = [step.stderr, step.stdout].filter(Boolean).join('\n').split('\n');
  const isDiff = lines.some((line) => line.startsWith('@@'));
  const shown = lines
    .slice(passed ? -step.show : -20)
    .map((line) => (isDiff ? paintDiff(line, paint) : line));
  const problems = step.problems.map((problem) => paint('red', problem));
  const body = [paint('cyan', promptFor(step)), ...shown, ...problems];
  const indented = body
    .filter((line, index) => index === 0 || line !== '' || isDiff)
    .join('\n')
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`));
  return `\n  ${mark} ${step.name} ${time}\n${indented.join('\n')}\n`;
}

function promptFor({ command }: StepResult): string {
  return tools.test(command) ? `$ ${command}` : `> ${command}`;
}

function paintDiff(line: string, paint: Paint): string {
  if (line.startsWith('+++') || line.startsWith('---')) {
    return paint('bold', line);
  }
  const style = ({ '+': 'green', '-': 'red', '@': 'cyan' } as const)[line[0] ?? ''];
  return style ? paint(style, line) : line;
}

export function proofText(outcome: Outcome, seconds: number, paint: Paint): string {
  const failed = outcome.results.filter((result) => !result.passed);
  const head =
    failed.length === 0
      ? paint('bold', paint('green', 'Proven'))
      : paint('bold', paint('red', `Not proven: ${failed.map((result) => result.id).join(', ')}`));
  const kept = outcome.kept ? [`The projects are in ${outcome.kept}`] : [];
  const isOne = outcome.results.length === 1;
  const lines = outcome.results.flatMap((result) =>
    isOne ? provenBy(result, paint) : rowOf(result, outcome, paint),
  );
  const end = paint('dim', `${seconds.toFixed(1)} s in all`);
  return `\n${[`${head} on ${versionsText(outcome.versions)}:`, ...lines, ...kept, end].join('\n')}\n`;
}

/** A line of the closing table: the example, its verdict, its seconds. */
function rowOf(result: ExampleResult, { results }: Outcome, paint: Paint): string[] {
  const width = Math.max(...results.map(({ id }) => id.length));
  const time = `${result.seconds.toFixed(1)} s`.padStart(7);
  const verdict = result.passed ? paint('green', '✓ proven    ') : paint('red', '✗ not proven');
  const note = result.passed ? noteOn(result) : (result.steps.at(-1)?.name ?? '');
  return [`  ${result.id.padEnd(width)}  ${verdict} ${time}  ${note}`.trimEnd()];
}

function provenBy(result: ExampleResult, paint: Paint): string[] {
  const proofs = result.steps.flatMap((step) => {
    const mark = step.problems.length === 0 ? paint('green', '✓') : paint('red', '✗');
    return step.proves || step.problems.length > 0 ? [`  ${mark} ${step.proves ?? step.name}`] : [];
  });
  const note = noteOn(result);
  return [...proofs, ...(note ? [`  ${note}`] : [])];
}

function noteOn({ id, passed, evidence }: ExampleResult): string {
  return {
    same: '',
    written: `${id}/evidence.json is written`,
    absent: 'There is no recorded evidence to compare with; --update writes it',
    differs: passed ? 'The output differs from the recorded evidence; --update replaces it' : '',
  }[evidence];
}
