import type pg from 'pg';
import pgvector from 'pgvector';
import { connect } from '../database/connect.ts';
import type { Parameter, QueryStep } from '../schema.ts';
import type { Stage } from './stage.ts';
import type { StepResult } from './step-result.ts';

export async function runQuery(step: QueryStep, stage: Stage): Promise<StepResult> {
  const started = performance.now();
  const { url } = await stage.databaseOf(step.tree);
  const client = await connect(url);
  try {
    const answer = await answerOf(client, step);
    return {
      name: step.name,
      command: step.sql.trim(),
      exit: answer.problems.length === 0 ? 0 : 1,
      stdout: answer.text,
      stderr: '',
      seconds: (performance.now() - started) / 1000,
      problems: answer.problems,
      proves: step.proves,
      show: 10,
    };
  } finally {
    await client.end();
  }
}

async function answerOf(client: pg.Client, step: QueryStep): Promise<{ text: string; problems: string[] }> {
  try {
    let rows: string[][] = [];
    let count = 0;
    for (const parameters of step.with) {
      const result = await client.query<unknown[]>({
        text: step.sql,
        values: parameters.map(toValue),
        rowMode: 'array',
      });
      rows = result.rows.map((row) => row.map(String));
      count += result.rowCount ?? 0;
    }
    const text = rows.length === 0 ? `${count} rows` : table(rows);
    const isRight = step.rows === undefined || JSON.stringify(rows) === JSON.stringify(step.rows);
    return { text, problems: isRight ? [] : [`expected:\n${table(step.rows ?? [])}`] };
  } catch (error) {
    return { text: '', problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function toValue(parameter: Parameter): unknown {
  if (typeof parameter !== 'object') {
    return parameter;
  }
  const { vector, dimensions } = parameter;
  return pgvector.toSql(Array.from({ length: dimensions }, (_, index) => vector[index] ?? 0));
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '))
    .join('\n');
}
