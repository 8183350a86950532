import { type Matrix, type MatrixCombination, type MatrixRow, matrixRows } from '../../../recipes/matrix.ts';
import { allVersions, axes, keyOf, type MatrixVersions } from '../../../recipes/matrix-axes.ts';
import { type Mark, words } from './matrix-filter.ts';

/** Combinations beside each other in the declared order that answer a row alike. */
export interface Answer {
  mark: Mark;
  message: string | undefined;
  versions: MatrixVersions[];
}

export interface RowAnswers {
  row: MatrixRow;
  title: string;
  /** What is so, what is not, what does not install, what was not run. */
  answers: Answer[];
  /** Of every combination, in the order of `allVersions`. */
  marks: Mark[];
}

/** The different answers to each row. */
export function answersOf(matrix: Matrix): RowAnswers[] {
  const found = new Map(matrix.combinations.map((one) => [keyOf(one.versions), one]));
  return (Object.keys(matrixRows) as MatrixRow[]).map((row) => {
    const single = allVersions().map((versions) => ({
      versions,
      ...answerOf(found.get(keyOf(versions)), row),
    }));
    const alike = Map.groupBy(single, ({ mark, message }) => `${mark} ${message}`);
    const order = Object.keys(words);
    const answers = [...alike.values()]
      .map((group) => ({ ...group[0], versions: group.map(({ versions }) => versions) }) as Answer)
      .sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
    return { row, title: matrixRows[row], answers, marks: single.map(({ mark }) => mark) };
  });
}

function answerOf(one: MatrixCombination | undefined, row: MatrixRow): Pick<Answer, 'mark' | 'message'> {
  if (one?.refused) return { mark: 'refused', message: one.refused };
  const cell = one?.cells[row];
  return { mark: cell?.status ?? 'absent', message: cell?.message };
}

/** Combinations in a few words. */
export interface Span {
  text: string;
  versions: MatrixVersions[];
}

/** A line for each pgvector and SQLAlchemy, with the Alembic versions of each server. */
export function spansOf(versions: readonly MatrixVersions[]): Span[] {
  const nameOf = (one: MatrixVersions) => `pgvector ${one['pgvector-python']}, SQLAlchemy ${one.sqlalchemy}`;
  return [...Map.groupBy(versions, nameOf)].map(([name, group]) => {
    const servers = new Map<string, string[]>();
    for (const { alembic, postgresql } of group)
      servers.set(postgresql, [...(servers.get(postgresql) ?? []), alembic]);
    // Servers that agree share a line.
    const byAlembic = new Map<string, string[]>();
    for (const [server, list] of servers) {
      const key = list.length === axes.alembic.length ? 'every Alembic' : `Alembic ${list.join(', ')}`;
      byAlembic.set(key, [...(byAlembic.get(key) ?? []), server]);
    }
    const parts = [...byAlembic].map(([alembic, list]) => `${alembic} on PostgreSQL ${list.join(' and ')}`);
    return { text: `${name}: ${parts.join('; ')}`, versions: group };
  });
}
