import type { Node } from 'web-tree-sitter';
import type { Project } from '../engine/project-facts.ts';
import type { Problem } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { calleeName } from '../python/values.ts';
import type { ColumnType, Operation, TableName } from '../schema/facts.ts';
import type { Migration, Step } from './migration.ts';
import { spelled } from './spelling.ts';
import { isSameTable } from './undoes.ts';
import { codes } from './vocabulary.ts';

/** `sa.NullType()` in the downgrade, where Alembic wrote it for a type that it could not read back. */
export function nullTypes(migration: Migration, project: Project): Problem[] {
  return migration.down.steps.flatMap((step) =>
    nullTypesIn(step).map(({ node, table, column }) => {
      const types = typesBefore(table, column, migration, project);
      return problem(node, column, types, migration.names);
    }),
  );
}

interface NullType {
  node: Node;
  table: TableName;
  column: string;
}

function nullTypesIn({ operation, call }: Step): NullType[] {
  const nodes = call
    .descendantsOfType('call')
    .filter((one) => one !== null && calleeName(one) === 'NullType') as Node[];
  return columnsOf(operation).flatMap(({ name, type, table }) => {
    const node = nodes.find((one) => type && type.start <= one.startIndex && one.endIndex <= type.end);
    return node ? [{ node, table, column: name }] : [];
  });
}

function columnsOf(operation: Operation): { table: TableName; name: string; type: ColumnType | undefined }[] {
  switch (operation.kind) {
    case 'create-table':
      return operation.columns.map(({ name, type }) => ({ table: operation.table, name, type }));
    case 'add-column':
      return [{ table: operation.table, name: operation.column.name, type: operation.column.type }];
    case 'alter-column':
      return [operation.type, operation.existingType].map((type) => ({
        table: operation.table,
        name: operation.column,
        type,
      }));
    default:
      return [];
  }
}

/** What the revisions before this one, the nearest on each way, last made of the column. */
function typesBefore(
  table: TableName,
  column: string,
  { revision }: Migration,
  project: Project,
): ColumnType[] {
  if (table.name === '' || column === '') return [];
  const lastOf = (operations: readonly Operation[]) =>
    operations
      .flatMap((one) => (one.kind === 'alter-column' && !one.type ? [] : columnsOf(one)))
      .filter((one) => one.name === column && isSameTable(one.table, table))
      .flatMap(({ type }) => type ?? [])
      .at(-1);
  const typeIn = (one: Migration['revision']) => lastOf(one.body?.upgrade ?? []);
  const chain = project.revisions().with(revision);
  const nearest = chain.nearestBefore(revision, (one) => one.mentionsVectors && typeIn(one) !== undefined);
  return nearest.flatMap((one) => typeIn(one) ?? []);
}

function problem(node: Node, column: string, types: readonly ColumnType[], names: Names): Problem {
  const { startIndex: start, endIndex: end } = node;
  const found = {
    code: codes.nullType,
    start,
    end,
    what: `\`${node.text}\` is no type that a column can have`,
  };
  const [type, ...others] = types;
  if (!type) return { ...found, reason: `no earlier revision says what type \`${column}\` had` };
  // A name of its own has an import, which would be left without a use.
  if (node.childForFieldName('function')?.type === 'identifier')
    return { ...found, reason: 'it is imported by its name' };
  const spelling = spelled(type, node, names);
  if (others.some((one) => one.text !== type.text) || !spelling)
    return { ...found, reason: `earlier revisions do not say for certain what type \`${column}\` had` };
  const edits = [{ start, end, text: spelling.text }, ...spelling.imports];
  const outcome = `becomes \`${spelling.text}\`, which \`${column}\` had`;
  return { ...found, risk: '', repair: { outcome, edits } };
}
