/** What is combined. A line of releases is stood for by its newest on 2026-11-26. */
export const axes = {
  'pgvector-python': ['0.1.8', '0.2.0', '0.2.5', '0.3.6', '0.4.2', '0.5.1'],
  sqlalchemy: ['1.4.54', '2.0.58', '2.1.9'],
  alembic: ['1.8.1', '1.13.3', '1.16.5', '1.20.1'],
  postgresql: ['16', '18'],
} as const;

/** One version of each. */
export type MatrixVersions = { [Axis in keyof typeof axes]: (typeof axes)[Axis][number] };

/** Every combination of the axes, PostgreSQL turning slowest. */
export function allVersions(): MatrixVersions[] {
  return axes.postgresql.flatMap((postgresql) =>
    axes['pgvector-python'].flatMap((pgvector) =>
      axes.sqlalchemy.flatMap((sqlalchemy) =>
        axes.alembic.map((alembic) => ({ 'pgvector-python': pgvector, sqlalchemy, alembic, postgresql })),
      ),
    ),
  );
}

export function keyOf(one: MatrixVersions): string {
  return [one.postgresql, one['pgvector-python'], one.sqlalchemy, one.alembic].join(' ');
}
