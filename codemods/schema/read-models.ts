import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';
import { calleeName, keywordArgument, positionalArguments, stringOf } from '../python/values.ts';
import { columnOf, columnsIn, isColumnCall } from './column.ts';
import { columnType } from './column-type.ts';
import type { Column, Index, ModelTable, TableName } from './facts.ts';
import { indexOf } from './index-call.ts';
import { declaredKeys } from './unique-keys.ts';

/** The tables that a file declares: declarative classes, SQLModel's, Flask-SQLAlchemy's, and `Table(…)`. */
export function readModels(path: string, names: Names): ModelTable[] {
  const classes = names.root
    .descendantsOfType('class_definition')
    .flatMap((one) => (one ? ofClass(one, names) : []));
  const calls = names.root.descendantsOfType('call').filter((one) => one !== null);
  const tables = [...classes, ...calls.filter((one) => calleeName(one) === 'Table').map(ofTable(names))];
  const standalone = calls.filter((one) => calleeName(one) === 'Index');
  return tables
    .filter(({ columns }) => columns.length > 0)
    .map((table) => ({
      ...table,
      path,
      indexes: [...table.indexes, ...standalone.flatMap((call) => indexOn(table, call, names))],
    }));
}

type Declared = Omit<ModelTable, 'path'>;

function ofTable(names: Names): (call: Node) => Declared {
  return (call) => {
    const table = {
      name: stringOf(positionalArguments(call)[0], names) ?? '',
      schema: stringOf(keywordArgument(call, 'schema'), names),
    };
    return {
      className: '',
      table,
      columns: columnsIn(call, names),
      indexes: indexesIn(positionalArguments(call), names, table),
      uniqueKeys: declaredKeys(positionalArguments(call), names, table.name),
      start: call.startIndex,
      end: call.endIndex,
    };
  };
}

function ofClass(definition: Node, names: Names): Declared[] {
  const className = definition.childForFieldName('name')?.text ?? '';
  const assigned = assignmentsIn(definition);
  const name = tableNameOf(definition, className, assigned, names);
  if (name === undefined) return [];
  const settings = assigned.find(({ name }) => name === '__table_args__')?.value;
  const parts = settings?.namedChildren.filter((one) => one !== null) ?? [];
  const dictionary =
    settings?.type === 'dictionary' ? settings : parts.find((one) => one.type === 'dictionary');
  const table = { name, schema: schemaIn(dictionary, names) };
  return [
    {
      className,
      table,
      columns: assigned.flatMap(({ name, value }) => (value ? columnIn(value, names, name) : [])),
      indexes: indexesIn(parts, names, table),
      uniqueKeys: declaredKeys(parts, names, table.name),
      start: definition.startIndex,
      end: definition.endIndex,
    },
  ];
}

interface Assigned {
  name: string;
  value: Node | undefined;
}

/** What the body of a class assigns, not what its methods do. */
function assignmentsIn(definition: Node): Assigned[] {
  const statements = definition.childForFieldName('body')?.namedChildren ?? [];
  return statements.flatMap((statement) => {
    const assignment = statement?.firstNamedChild;
    const left = assignment?.type === 'assignment' ? assignment.childForFieldName('left') : null;
    return left ? [{ name: left.text, value: assignment?.childForFieldName('right') ?? undefined }] : [];
  });
}

/** `undefined` for a class that is no table. */
function tableNameOf(
  definition: Node,
  className: string,
  assigned: readonly Assigned[],
  names: Names,
): string | undefined {
  const given = assigned.find(({ name }) => name === '__tablename__');
  if (given) return stringOf(given.value, names) ?? '';
  const bases = definition.childForFieldName('superclasses')?.text ?? '';
  // https://github.com/fastapi/sqlmodel/blob/main/sqlmodel/main.py: the name in lower case.
  if (/\btable\s*=\s*True\b/.test(bases)) return className.toLowerCase();
  // https://flask-sqlalchemy.readthedocs.io/en/stable/models/: snake case.
  return /\bdb\.Model\b/.test(bases) ? snakeCase(className) : undefined;
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toLowerCase();
}

/** `Column(…)`, `mapped_column(…)`, `deferred(Column(…))`, SQLModel's `Field(sa_column=Column(…))` and `Field(sa_type=…)`. */
function columnIn(value: Node, names: Names, name: string): Column[] {
  if (isColumnCall(value)) return [columnOf(value, names, name)];
  const callee = calleeName(value);
  const [first] = callee === 'deferred' ? positionalArguments(value) : [];
  const inner = first ?? (callee === 'Field' ? keywordArgument(value, 'sa_column') : undefined);
  if (inner && isColumnCall(inner)) return [columnOf(inner, names, name)];
  const type = callee === 'Field' ? keywordArgument(value, 'sa_type') : undefined;
  if (!type) return [];
  return [{ ...columnOf(value, names, name), name, type: columnType(type, names) }];
}

function schemaIn(dictionary: Node | undefined, names: Names): string | undefined {
  const pair = dictionary?.namedChildren.find(
    (one) => stringOf(one?.childForFieldName('key') ?? undefined, names) === 'schema',
  );
  return stringOf(pair?.childForFieldName('value') ?? undefined, names);
}

function indexesIn(parts: readonly Node[], names: Names, table: TableName): Index[] {
  return parts.filter((one) => calleeName(one) === 'Index').map((one) => indexOf(one, names, table));
}

/** `Index("ix", Document.embedding, …)` outside of the class. */
function indexOn(table: Declared, call: Node, names: Names): Index[] {
  if (table.className === '' || (table.start <= call.startIndex && call.endIndex <= table.end)) return [];
  const columns = positionalArguments(call).slice(1);
  const own = columns.some((one) => one.text.includes(`${table.className}.`));
  return own ? [indexOf(call, names, table.table)] : [];
}
