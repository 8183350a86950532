import type { Matrix, MatrixCell } from '../../../recipes/matrix.ts';

const axes = ['pgvector-python', 'sqlalchemy', 'alembic', 'postgresql'] as const;

/** A combination of versions that was run at least once. */
export interface Combination {
  key: string;
  versions: MatrixCell['versions'];
}

export function keyOf(versions: MatrixCell['versions']): string {
  return axes.map((axis) => versions[axis]).join(' ');
}

/** Every combination that some row was run with, oldest first. */
export function combinationsOf({ cells }: Matrix): Combination[] {
  const byKey = new Map(cells.map(({ versions }) => [keyOf(versions), versions]));
  return [...byKey]
    .map(([key, versions]) => ({ key, versions }))
    .sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }));
}

/** The cells of each row by combination: what is not in the map was not run. */
export function rowsOf({ cells }: Matrix): { row: string; cells: Map<string, MatrixCell> }[] {
  const rows = [...new Set(cells.map(({ row }) => row))].sort();
  return rows.map((row) => {
    const own = cells.filter((one) => one.row === row);
    return { row, cells: new Map(own.map((one) => [keyOf(one.versions), one])) };
  });
}
