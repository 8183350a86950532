import { operationsIn } from '../alembic/operations.ts';
import { readRevisionHead } from '../alembic/revision.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Problem, Source } from '../engine/types.ts';
import { typeFacts } from '../pgvector/index-facts.ts';
import { judgeColumn } from '../pgvector/judge-index.ts';
import type { Names } from '../python/names.ts';
import { isTestPath } from '../python/test-path.ts';
import type { Column, ColumnType } from '../schema/facts.ts';
import { readModels } from '../schema/read-models.ts';
import { codes } from './vocabulary.ts';

/** Columns of more dimensions than their type can have. */
export function longColumns(source: Source, names: Names, project: Project): Problem[] {
  if (isTestPath(source.path) || !mayBeLong(source.text)) return [];
  const isRevision = readRevisionHead(source.text) !== undefined;
  const columns: readonly Typed[] = isRevision
    ? ofRevision(names)
    : readModels(source.path, names, project.modelModule).flatMap(({ columns }) =>
        columns.filter(
          ({ path, type, start, end }) =>
            path === undefined && type !== undefined && start <= type.start && type.end <= end,
        ),
      );
  return columns.flatMap(({ name, type }) => (type ? ofType(name, type) : []));
}

/** A number of five digits, or a zero, where a type's dimensions may stand. */
export function mayBeLong(text: string): boolean {
  return /(?:vec(?:tor)?|bit|dim\w*|length)["']?\s*[(=:]\s*(?:\w+\s*=\s*)?(?:[1-9]\d(?:_?\d){3}|0\b)/i.test(
    text,
  );
}

type Typed = Pick<Column, 'name' | 'type'>;

function ofRevision(names: Names): readonly Typed[] {
  return operationsIn(names).flatMap(({ operation }): readonly Typed[] => {
    if (operation.kind === 'create-table') return operation.columns;
    if (operation.kind === 'add-column') return [operation.column];
    return operation.kind === 'alter-column' ? [{ name: operation.column, type: operation.type }] : [];
  });
}

function ofType(name: string, { vector, dimensions, start, end }: ColumnType): Problem[] {
  const error = judgeColumn(vector, dimensions);
  if (error === undefined || !vector) return [];
  const most = typeFacts[vector].mostInColumn.toLocaleString('en');
  const what = `\`${vector}\` has from 1 to ${most} dimensions, and \`${name}\` has ${dimensions?.toLocaleString('en')}: PostgreSQL says \`${error}\``;
  const reason = 'store fewer, or a `sparsevec` where most of them are zero';
  return [{ code: codes.tooManyDimensions, start, end, what, reason }];
}
