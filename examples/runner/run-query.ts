import type pg from 'pg';
import { connect } from '../database/connect.ts';
import { databaseOf } from '../step-common.ts';
import type { QueryStep } from '../step-kinds.ts';
import { missing, unwanted } from './expectations.ts';
import { table, toValue } from './query-values.ts';
import type { Stage } from './stage.ts';
import type { StepResult } from './step-result.ts';

export async function runQuery(step: QueryStep, stage: Stage): Promise<StepResult> {
  const started = performance.now();
  const database = await stage.databaseOf(databaseOf(step));
  const client = await connect(step.as === 'superuser' ? database.superuserUrl : database.url);
  try {
    const answer = await answerOf(client, step);
    const problems = problemsOf(step, answer);
    return {
      name: step.name,
      command: [...step.before, step.sql.trim()].join(';\n'),
      exit: answer.error === undefined ? 0 : 1,
      stdout: answer.text,
      stderr: answer.error ?? '',
      seconds: (performance.now() - started) / 1000,
      problems,
      proves: step.proves,
      show: 10,
    };
  } finally {
    await client.end();
  }
}

interface Answer {
  rows: string[][];
  text: string;
  /** `ERROR: …`, as psql has it. */
  error?: string;
}

async function answerOf(client: pg.Client, step: QueryStep): Promise<Answer> {
  try {
    for (const statement of step.before) await client.query(statement);
    let rows: string[][] = [];
    let count = 0;
    for (const parameters of step.with) {
      const answer = await client.query<unknown[]>({
        text: step.sql,
        values: parameters.map(toValue),
        rowMode: 'array',
      });
      // Several statements in one text give several results.
      const result = [answer].flat().at(-1);
      rows = (result?.rows ?? []).map((row) => row.map(String));
      count += result?.rowCount ?? 0;
    }
    return { rows, text: rows.length === 0 ? `${count} rows` : table(rows) };
  } catch (error) {
    return { rows: [], text: '', error: errorText(error) };
  }
}

function errorText(error: unknown): string {
  const { message = String(error), hint } = error as { message?: string; hint?: string };
  return `ERROR: ${message}${hint ? `\nHINT: ${hint}` : ''}`;
}

function problemsOf(step: QueryStep, { rows, text, error }: Answer): string[] {
  if (step.fails !== undefined)
    return error?.includes(step.fails) ? [] : [`expected the error: ${step.fails}`, error ?? text];
  if (error !== undefined) return [error];
  const isRight = step.rows === undefined || JSON.stringify(rows) === JSON.stringify(step.rows);
  return [
    ...(isRight ? [] : [`expected:\n${table(step.rows ?? [])}`]),
    ...missing(step.shows, text, 'the answer'),
    ...unwanted(step.lacks, text, 'the answer'),
  ];
}
