import {
  allVersions,
  axes,
  keyOf,
  type Matrix,
  type MatrixCombination,
  type MatrixRow,
  type MatrixVersions,
  matrixRows,
} from '../../../recipes/matrix.ts';

export type Mark = 'passes' | 'fails' | 'refused' | 'absent';

/** Combinations beside each other in the declared order that answer a row alike. */
export interface Answer {
  mark: Mark;
  message: string | undefined;
  versions: MatrixVersions[];
}

/** The different answers to each row: what is so, what is not, what does not install, what was not run. */
export function answersOf(matrix: Matrix): { row: MatrixRow; title: string; answers: Answer[] }[] {
  const found = new Map(matrix.combinations.map((one) => [keyOf(one.versions), one]));
  return (Object.keys(matrixRows) as MatrixRow[]).map((row) => {
    const answers = new Map<string, Answer>();
    for (const versions of allVersions()) {
      const { mark, message } = answerOf(found.get(keyOf(versions)), row);
      const key = `${mark} ${message}`;
      const same = answers.get(key) ?? { mark, message, versions: [] };
      same.versions.push(versions);
      answers.set(key, same);
    }
    const marks = Object.keys(words);
    const sorted = [...answers.values()].sort((a, b) => marks.indexOf(a.mark) - marks.indexOf(b.mark));
    return { row, title: matrixRows[row], answers: sorted };
  });
}

function answerOf(one: MatrixCombination | undefined, row: MatrixRow): Pick<Answer, 'mark' | 'message'> {
  if (one?.refused) return { mark: 'refused', message: one.refused };
  const cell = one?.cells[row];
  return { mark: cell?.status ?? 'absent', message: cell?.message };
}

export const words: Readonly<Record<Mark, string>> = {
  passes: 'Yes',
  fails: 'No',
  refused: 'Does not install',
  absent: 'Not run',
};

/** A line for each pgvector and SQLAlchemy, with the Alembic versions of each server. */
export function spansOf(versions: readonly MatrixVersions[]): string[] {
  const lines = new Map<string, Map<string, string[]>>();
  for (const { 'pgvector-python': pgvector, sqlalchemy, alembic, postgresql } of versions) {
    const name = `pgvector ${pgvector}, SQLAlchemy ${sqlalchemy}`;
    const servers = lines.get(name) ?? new Map<string, string[]>();
    servers.set(postgresql, [...(servers.get(postgresql) ?? []), alembic]);
    lines.set(name, servers);
  }
  return [...lines].map(([name, servers]) => {
    // Servers that agree share a line.
    const byAlembic = new Map<string, string[]>();
    for (const [server, list] of servers) {
      const key = list.length === axes.alembic.length ? 'every Alembic' : `Alembic ${list.join(', ')}`;
      byAlembic.set(key, [...(byAlembic.get(key) ?? []), server]);
    }
    const parts = [...byAlembic].map(([alembic, list]) => `${alembic} on PostgreSQL ${list.join(' and ')}`);
    return `${name}: ${parts.join('; ')}`;
  });
}
