import { printable } from './printable-name.ts';
import type { Proof, ProveReport, Run } from './prove.ts';
import { differences, type Failure, roundTrip, type Step } from './verdict.ts';

/** `code` of the recipe that explains an error, where one does. */
export type Explain = (error: string) => string | undefined;

const labels: Record<string, string> = { load: 'load', up: 'up', down: 'down', again: 'up again' };

/** A history before and after the repair, for a terminal. What others wrote goes through `printable`. */
export function proofText({ history, before, after }: Proof, explain: Explain): string {
  const lines = [
    `${printable(history)}: ${counted(before.revisions, 'revision', 'revisions')}`,
    ...runLines('as it is', before, explain),
  ];
  if (after) lines.push(...runLines('after the safe edits', after, explain));
  return `${lines.join('\n')}\n`;
}

function runLines(title: string, run: Run, explain: Explain): string[] {
  const word = run.proven ? 'proven' : `not proven: ${run.doubts.map(printable).join('; ')}`;
  const lines = [`  ${title} — ${word}`];
  for (const name of ['load', ...roundTrip]) {
    const step = run.steps.find((one) => one.step === name);
    if (step === undefined || (name === 'load' && step.ok)) continue;
    lines.push(...stepLines(labels[name] ?? name, step, explain));
    const slow = run.applied.filter((one) => one.step === name && one.seconds >= 1);
    lines.push(
      ...slow.map(({ revision, seconds }) => `        ${printable(revision)} took ${seconds.toFixed(1)} s`),
    );
  }
  if (run.stairway) lines.push(...stepLines('stairway', run.stairway, explain));
  if (run.offline) lines.push(...offlineLines(run.offline, explain));
  if (run.left.length > 0) lines.push('    left after downgrade base:', ...some(run.left));
  const unlike = run.schema && run.schemaAgain ? differences(run.schema, run.schemaAgain) : [];
  if (unlike.length > 0) lines.push('    first upgrade (-) and second (+):', ...some(unlike));
  const stood = Object.entries(run.stood);
  if (stood.length > 0) {
    lines.push('    leans on stand-ins:', ...some(stood.map(([name, why]) => `${name} ${why}`)));
  }
  const refused = [
    ...new Set(run.guard.flatMap(({ kind, what = '' }) => (kind === 'refused' ? [what] : []))),
  ];
  if (refused.length > 0) lines.push('    refused:', ...some(refused));
  return lines;
}

function stepLines(label: string, { ok, seconds, error }: Step, explain: Explain): string[] {
  const lines = [`    ${ok ? '✓' : '✗'} ${label.padEnd(9)}${seconds.toFixed(1)} s`];
  if (error) lines.push(...failureLines(error, explain));
  return lines;
}

function failureLines(error: Failure, explain: Explain): string[] {
  const place = error.file === undefined ? [] : [`${error.file}:${error.line}`];
  const revision = error.revision === undefined ? [] : [`revision ${error.revision}`];
  const [first = ''] = error.message.split('\n');
  const code = explain(`${error.type}: ${error.message}`);
  return [
    ...[[...revision, ...place].join(', ')].filter(Boolean).map((text) => `        ${printable(text)}`),
    `        ${printable(`${error.type}: ${first}`)}`,
    ...(code === undefined ? [] : [`        kit explain ${code}`]),
    ...(isAbsentExtension(error) ? [`        ${absentExtension}`] : []),
  ];
}

const absentExtension =
  'the throwaway PostgreSQL brings vector and nothing of contrib: this says nothing about your migrations';

function isAbsentExtension({ message }: Failure): boolean {
  return /^extension "[^"]*" is not available/.test(message);
}

function offlineLines(offline: NonNullable<Run['offline']>, explain: Explain): string[] {
  const lines = stepLines('offline', offline, explain);
  return offline.same === false ? [...lines, '        the SQL of upgrade --sql makes another schema'] : lines;
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

const most = 20;

function some(texts: readonly string[]): string[] {
  const shown = texts.slice(0, most).map((text) => `      ${printable(text)}`);
  return texts.length > most ? [...shown, `      and ${texts.length - most} more`] : shown;
}

/** What was proven, on what, in which way. */
export function summaryText({ proofs, repaired, versions, way }: ProveReport): string {
  const proven = proofs.filter(({ before }) => before.proven).length;
  const mended = proofs.filter(({ before, after }) => !before.proven && after?.proven).length;
  const lines = [`${proven} of ${counted(proofs.length, 'history', 'histories')} proven as they are`];
  if (repaired.length > 0) {
    lines.push(
      `the safe edits change ${repaired.map(printable).join(', ')} (in the copy alone): ${mended} more proven`,
      'next: kit fix, which makes them in your files',
    );
  }
  const on = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const env = way === 'yours' ? 'yours: your own env.py' : "stand-alone: an env.py of the kit's own";
  lines.push(`${env} over your revisions, on ${on.join(', ')}`);
  lines.push(guardText(proofs));
  return `${lines.join('\n')}\n`;
}

/** By the guard's log. */
function guardText(proofs: readonly Proof[]): string {
  const lines = proofs.flatMap(({ before, after }) => [...before.guard, ...(after?.guard ?? [])]);
  const connections = lines.filter(({ kind }) => kind === 'connect' || kind === 'look').length;
  const kernel = lines.filter(({ kind }) => kind === 'guard').every((line) => line.kernel === true);
  const walls = kernel ? 'the kernel kept the walls too' : 'this kernel keeps no walls; Python alone did';
  return `${connections} connections, all to the throwaway database (${walls}); the tree itself was only read`;
}
