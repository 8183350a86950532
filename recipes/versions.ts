import { type Matrix, type MatrixRow, matrixRows } from './matrix.ts';
import type { Recipe } from './recipes.ts';

/** Of the versions that have a problem, where nothing else is known: `undefined` for a practice, which has none. */
export function affectedBy({ kind, affects }: Pick<Recipe, 'kind' | 'affects'>): string | undefined {
  return affects ?? (kind === 'resolution' ? 'No version is known to be free of it.' : undefined);
}

export interface CountedRow {
  row: MatrixRow;
  title: string;
  /** Combinations of which it is so, and of which not. */
  passes: number;
  fails: number;
}

/** What the matrix says of a recipe. */
export function countedRows(rows: readonly MatrixRow[], { combinations }: Matrix): CountedRow[] {
  return rows.map((row) => {
    const count = (status: string) =>
      combinations.filter(({ cells }) => cells[row]?.status === status).length;
    return { row, title: matrixRows[row], passes: count('passes'), fails: count('fails') };
  });
}
