import type { Node } from 'web-tree-sitter';
import { sqlOf } from '../alembic/sql-argument.ts';
import { chainOf, pathOf } from '../python/chain.ts';
import type { Names } from '../python/names.ts';
import { assignedTo, calleeName, keywordArgument, positionalArguments, stringOf } from '../python/values.ts';
import { columnName, type FieldType, fieldType, pgvectorName } from './fields.ts';
import { type DjangoIndex, djangoIndex } from './indexes.ts';

export interface Field {
  name: string;
  /** Where it is not the field's name. */
  column: string | undefined;
  type: FieldType;
}

/** One thing that a migration does. `model` is in lower case, as Django compares it. */
export type Doing =
  | {
      kind: 'create-model';
      model: string;
      table: string | undefined;
      fields: Field[];
      indexes: DjangoIndex[];
    }
  | { kind: 'add-field' | 'alter-field'; model: string; field: Field }
  | { kind: 'remove-field'; model: string; name: string }
  | { kind: 'rename-field'; model: string; from: string; to: string }
  | { kind: 'rename-model'; from: string; to: string }
  | { kind: 'delete-model'; model: string }
  | { kind: 'add-index'; model: string; index: DjangoIndex; concurrently: boolean }
  | { kind: 'remove-index'; concurrently: boolean }
  | { kind: 'create-extension'; name: string }
  /** `undefined`: what is sent is not to be seen. */
  | { kind: 'run-sql'; sql: string | undefined; strings: string[]; reverse: string[] }
  | { kind: 'other'; name: string };

export type Operation = Doing & {
  node: Node;
  /** Of the list of the migration: the operation itself, or the one that holds it. */
  element: Node;
  /** Does it change the database; only what Django knows of it, otherwise. */
  inDatabase: boolean;
};

/** What a migration does, as plain data and nodes of one tree; read anew for each use. */
export interface ReadMigration {
  definition: Node;
  /** The list, where it is written out. */
  list: Node | undefined;
  operations: Operation[];
  /** Is everything to be seen that is done: a list, with nothing put in from elsewhere? */
  isWhole: boolean;
  /** `atomic = False`, as written. */
  atomic: string | undefined;
}

/** The same without nodes, so that it outlives its tree. */
export interface MigrationBody {
  operations: readonly (Doing & { inDatabase: boolean })[];
  isWhole: boolean;
}

export function readMigration(names: Names): ReadMigration | undefined {
  const definition = names.root.namedChildren.find(
    (one) => one?.type === 'class_definition' && one.childForFieldName('name')?.text === 'Migration',
  );
  if (!definition) return undefined;
  const value = attributeOf(definition, 'operations');
  const list = value?.type === 'list' ? value : undefined;
  const elements = list?.namedChildren.filter((one) => one !== null && one.type !== 'comment') ?? [];
  return {
    definition,
    list,
    operations: elements.flatMap((one) => (one ? read(one, one, names, true) : [])),
    isWhole: list !== undefined && elements.every((one) => one?.type === 'call'),
    atomic: attributeOf(definition, 'atomic')?.text,
  };
}

/** Without its nodes. */
export function bodyOf(names: Names): MigrationBody | undefined {
  const migration = readMigration(names);
  return (
    migration && {
      isWhole: migration.isWhole,
      operations: migration.operations.map(({ node: _node, element: _element, ...doing }) =>
        doing.kind === 'add-index' || doing.kind === 'create-model' ? withoutNodes(doing) : doing,
      ),
    }
  );
}

function withoutNodes<One extends Doing & { inDatabase: boolean }>(doing: One): One {
  if (doing.kind === 'add-index') return { ...doing, index: { ...doing.index, node: undefined } };
  if (doing.kind === 'create-model')
    return { ...doing, indexes: doing.indexes.map((one) => ({ ...one, node: undefined })) };
  return doing;
}

export function attributeOf(definition: Node, name: string): Node | undefined {
  for (const statement of definition.childForFieldName('body')?.namedChildren ?? []) {
    const assignment = statement?.firstNamedChild;
    if (assignment?.type === 'assignment' && assignment.childForFieldName('left')?.text === name)
      return assignment.childForFieldName('right') ?? undefined;
  }
  return undefined;
}

function read(node: Node, element: Node, names: Names, inDatabase: boolean): Operation[] {
  const place = { node, element, inDatabase };
  if (node.type !== 'call') return [{ kind: 'other', name: '', ...place }];
  if (calleeName(node) !== 'SeparateDatabaseAndState') return [{ ...doingOf(node, names), ...place }];
  const [first, second] = positionalArguments(node);
  const parts: [Node | undefined, boolean][] = [
    [keywordArgument(node, 'database_operations') ?? first, inDatabase],
    [keywordArgument(node, 'state_operations') ?? second, false],
  ];
  return parts.flatMap(([list, real]) => {
    if (!list) return [];
    if (list.type !== 'list') return [{ kind: 'other', name: '', ...place, inDatabase: real } as Operation];
    return list.namedChildren.flatMap((one) =>
      one && one.type !== 'comment' ? read(one, element, names, real) : [],
    );
  });
}

function doingOf(call: Node, names: Names): Doing {
  const callee = calleeName(call);
  const args = positionalArguments(call);
  const at = (position: number, keyword: string) => keywordArgument(call, keyword) ?? args[position];
  const text = (position: number, keyword: string) => stringOf(at(position, keyword), names) ?? '';
  const model = (position: number, keyword: string) => text(position, keyword).toLowerCase();
  switch (callee) {
    case 'CreateModel':
      return createdModel(at(0, 'name'), at(1, 'fields'), at(2, 'options'), names);
    case 'AddField':
    case 'AlterField': {
      const field = fieldOf(text(1, 'name'), at(2, 'field'), names);
      const kind = callee === 'AddField' ? 'add-field' : 'alter-field';
      return field ? { kind, model: model(0, 'model_name'), field } : { kind: 'other', name: callee };
    }
    case 'RemoveField':
      return { kind: 'remove-field', model: model(0, 'model_name'), name: text(1, 'name') };
    case 'RenameField':
      return {
        kind: 'rename-field',
        model: model(0, 'model_name'),
        from: text(1, 'old_name'),
        to: text(2, 'new_name'),
      };
    case 'RenameModel':
      return { kind: 'rename-model', from: model(0, 'old_name'), to: model(1, 'new_name') };
    case 'DeleteModel':
      return { kind: 'delete-model', model: model(0, 'name') };
    case 'AddIndex':
    case 'AddIndexConcurrently': {
      const index = at(1, 'index');
      if (!index) return { kind: 'other', name: callee };
      return {
        kind: 'add-index',
        model: model(0, 'model_name'),
        index: djangoIndex(index, names),
        concurrently: isConcurrent(call, names),
      };
    }
    case 'RemoveIndex':
    case 'RemoveIndexConcurrently':
      return { kind: 'remove-index', concurrently: isConcurrent(call, names) };
    case 'RunSQL':
      return ranSql(at(0, 'sql'), at(1, 'reverse_sql'), names);
    case 'CreateExtension':
      return { kind: 'create-extension', name: text(0, 'name') };
    case 'VectorExtension':
      return pgvectorName(call.childForFieldName('function'), names) === callee
        ? { kind: 'create-extension', name: 'vector' }
        : { kind: 'other', name: callee };
    default:
      return { kind: 'other', name: callee };
  }
}

/** Django's own, of `django.contrib.postgres.operations`. */
function isConcurrent(call: Node, names: Names): boolean {
  const chain = chainOf(call.childForFieldName('function') ?? call, names);
  return /^django\.contrib\.postgres\.operations\.\w+Concurrently$/.test((chain && pathOf(chain)) ?? '');
}

function createdModel(
  name: Node | undefined,
  fields: Node | undefined,
  options: Node | undefined,
  names: Names,
): Doing {
  const option = (key: string) =>
    options?.type === 'dictionary'
      ? (options.namedChildren
          .find((pair) => stringOf(pair?.childForFieldName('key') ?? undefined, names) === key)
          ?.childForFieldName('value') ?? undefined)
      : undefined;
  const tuples = fields?.type === 'list' ? fields.namedChildren : [];
  const indexes = option('indexes');
  return {
    kind: 'create-model',
    model: (stringOf(name, names) ?? '').toLowerCase(),
    table: stringOf(option('db_table'), names),
    fields: tuples.flatMap((one) => {
      const [key, type] =
        one?.type === 'tuple' ? one.namedChildren.filter((it) => it?.type !== 'comment') : [];
      return fieldOf(stringOf(key ?? undefined, names) ?? '', type ?? undefined, names) ?? [];
    }),
    indexes:
      indexes?.type === 'list' || indexes?.type === 'tuple'
        ? indexes.namedChildren.flatMap((one) => (one?.type === 'call' ? [djangoIndex(one, names)] : []))
        : [],
  };
}

function fieldOf(name: string, expression: Node | undefined, names: Names): Field | undefined {
  if (!expression) return undefined;
  return { name, column: columnName(expression, names), type: fieldType(expression, names) };
}

/** `RunSQL("…")`, `RunSQL(["…", ("… %s", [1])])`, with what undoes it. */
function ranSql(sql: Node | undefined, reverse: Node | undefined, names: Names): Doing {
  const strings = stringsOf(sql, names);
  const known = strings.filter((one) => one !== undefined);
  return {
    kind: 'run-sql',
    sql: known.length === strings.length ? known.join(';\n') : undefined,
    strings: known,
    reverse: reverse ? stringsOf(reverse, names).filter((one) => one !== undefined) : [],
  };
}

function stringsOf(sql: Node | undefined, names: Names): (string | undefined)[] {
  const value = sql?.type === 'identifier' ? assignedTo(sql, names) : sql;
  if (!value) return [undefined];
  if (value.type !== 'list' && value.type !== 'tuple') return [sqlOf(value, names)];
  return value.namedChildren
    .filter((one) => one !== null && one.type !== 'comment')
    .map((one) => {
      const statement = one.type === 'tuple' ? one.firstNamedChild : one;
      return statement ? sqlOf(statement, names) : undefined;
    });
}
