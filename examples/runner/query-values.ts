import pgvector from 'pgvector';
import type { Parameter } from '../step-kinds.ts';

export function toValue(parameter: Parameter): unknown {
  if (typeof parameter !== 'object') {
    return parameter;
  }
  const { vector, dimensions } = parameter;
  return pgvector.toSql(Array.from({ length: dimensions }, (_, index) => vector[index] ?? 0));
}

export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}
