import { operationsIn } from '../alembic/operations.ts';
import { readRevisionHead } from '../alembic/revision.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Problem, Source } from '../engine/types.ts';
import { operatorClass } from '../pgvector/distances.ts';
import type { Names } from '../python/names.ts';
import { isTestPath } from '../python/test-path.ts';
import type { Column, TableName } from '../schema/facts.ts';
import { readModels } from '../schema/read-models.ts';
import { distanceAsked } from './evidence.ts';
import { codes } from './vocabulary.ts';

/** Columns of vectors with `index=True`, which makes a btree. */
export function indexedColumns(source: Source, names: Names, project: Project): Problem[] {
  if (isTestPath(source.path) || !/\bindex\s*=\s*True\b/.test(source.text)) return [];
  const isRevision = readRevisionHead(source.text) !== undefined;
  const tables = isRevision ? tablesMade(names) : readModels(source.path, names, project.modelModule);
  return tables.flatMap(({ table, columns }) =>
    columns
      .filter(
        ({ index, type, path }) =>
          path === undefined && index && type?.vector && type.vector !== 'bit' && !/ARRAY/.test(type.text),
      )
      .map((column) => problem(table, column, isRevision, project)),
  );
}

interface Made {
  table: TableName;
  columns: readonly Column[];
}

function tablesMade(names: Names): Made[] {
  return operationsIn(names).flatMap(({ operation }): Made[] => {
    if (operation.kind === 'create-table') return [operation];
    return operation.kind === 'add-column' ? [{ table: operation.table, columns: [operation.column] }] : [];
  });
}

function problem(table: TableName, column: Column, isRevision: boolean, project: Project): Problem {
  const { name, type, start, end } = column;
  const asked = distanceAsked(table, name, project);
  const known = 'distance' in asked ? operatorClass(type?.vector ?? '', asked.distance) : undefined;
  const options = `postgresql_using="hnsw", postgresql_ops={"${name}": "${known ?? '…'}"}`;
  const index = `"ix_${table.name || 'table'}_${name}"`;
  const instead = isRevision
    ? `create it with \`op.create_index(${index}, "${table.name}", ["${name}"], ${options})\` instead`
    : `put \`Index(${index}, "${name}", ${options})\` into \`__table_args__\` instead`;
  const why = 'why' in asked ? `; ${asked.why}` : '';
  const what = `\`index=True\` on the vectors of \`${name}\` makes a btree, which serves no search and refuses rows of more than 2,704 bytes`;
  return { code: codes.btree, start, end, what, reason: `${instead}${why}` };
}
