import type {
  Change,
  Column,
  ColumnType,
  Index,
  KeyOrder,
  Place,
  TableName,
  VectorType,
} from '../schema/facts.ts';

const identifier = /(?:"(?:[^"]|"")+"|\{[^{}]*\}|[\w$]+)/.source;
const qualified = `((?:${identifier}[.])?${identifier})`;
const ifExists = '(?:IF (?:NOT )?EXISTS )?';
const pattern = (source: string) => new RegExp(`^${source}`, 'i');

const createTable = pattern(
  String.raw`CREATE (?:UNLOGGED )?TABLE ${ifExists}${qualified} ?\(([\s\S]*)\)[^()]*$`,
);
const alterTable = pattern(String.raw`ALTER TABLE ${ifExists}(?:ONLY )?${qualified} ([\s\S]*)$`);
const dropTable = pattern(String.raw`DROP TABLE ${ifExists}([\s\S]*?)(?: CASCADE| RESTRICT)?$`);
const createIndex = pattern(
  String.raw`CREATE (UNIQUE )?INDEX (?:CONCURRENTLY )?${ifExists}(?:(?!ON )(${identifier}) )?ON (?:ONLY )?${qualified} ?(?:USING (\w+) ?)?\(([\s\S]*)$`,
);
const dropIndex = pattern(
  String.raw`DROP INDEX (?:CONCURRENTLY )?${ifExists}([\s\S]*?)(?: CASCADE| RESTRICT)?$`,
);
const createExtension = pattern(
  String.raw`CREATE EXTENSION ${ifExists}(${identifier})(?:[\s\S]*? SCHEMA (${identifier}))?`,
);
const dropExtension = pattern(String.raw`DROP EXTENSION ${ifExists}([\s\S]*?)(?: CASCADE| RESTRICT)?$`);
const addColumn = pattern(String.raw`ADD (?:COLUMN )?${ifExists}(${identifier}) ([\s\S]+)$`);
const dropColumn = pattern(`DROP (?:COLUMN )?${ifExists}(${identifier})(?: CASCADE| RESTRICT)?$`);
const setType = pattern(
  String.raw`ALTER (?:COLUMN )?(${identifier}) (?:SET DATA )?TYPE ([\s\S]+?)(?: USING [\s\S]*)?$`,
);
const renameTable = pattern(`RENAME TO (${identifier})$`);
const renameColumn = pattern(`RENAME (?:COLUMN )?(${identifier}) TO (${identifier})$`);
const constraint = /^(?:CONSTRAINT|PRIMARY|UNIQUE|FOREIGN|CHECK|EXCLUDE|LIKE)\b/i;
/** Where the type of a column ends. */
const columnOption =
  / (?:NOT NULL|NULL|DEFAULT|PRIMARY|UNIQUE|REFERENCES|CHECK|CONSTRAINT|GENERATED|COLLATE|STORAGE|COMPRESSION)\b[\s\S]*$/i;

/** What one statement of SQL (white space folded, without comments) does to the database; `place`: of its string. */
export function changesOfSql(statement: string, place: Place): Change[] {
  const at = { start: place.start, end: place.end };
  return (
    ofTable(statement, at) ??
    ofIndex(statement, at) ??
    ofExtension(statement) ?? [{ kind: 'other', method: 'execute', sql: statement }]
  );
}

function ofTable(statement: string, at: Place): Change[] | undefined {
  const [created, name = '', body = ''] = createTable.exec(statement) ?? [];
  if (created !== undefined) {
    const columns = pieces(body)
      .filter((one) => !constraint.test(one))
      .flatMap((one) => columnOf(one, at));
    return [{ kind: 'create-table', table: tableName(name), columns, indexes: [] }];
  }
  const [altered, table = '', actions = ''] = alterTable.exec(statement) ?? [];
  if (altered !== undefined)
    return pieces(actions).map((one) => ofAction(one, tableName(table), at) ?? other(statement));
  const [dropped, list = ''] = dropTable.exec(statement) ?? [];
  return dropped === undefined
    ? undefined
    : pieces(list).map((one) => ({ kind: 'drop-table', table: tableName(one) }));
}

function other(sql: string): Change {
  return { kind: 'other', method: 'execute', sql };
}

function ofAction(action: string, table: TableName, at: Place): Change | undefined {
  const [, from, to] = renameColumn.exec(action) ?? [];
  if (from && to && !/^CONSTRAINT$/i.test(from))
    return { kind: 'rename-column', table, column: bare(from), to: bare(to) };
  const [, newName] = renameTable.exec(action) ?? [];
  if (newName) return { kind: 'rename-table', table, to: bare(newName) };
  const [, altered, type] = setType.exec(action) ?? [];
  if (altered && type)
    return {
      kind: 'alter-column',
      table,
      column: bare(altered),
      type: sqlType(type, at),
      existingType: undefined,
    };
  const [, dropped] = dropColumn.exec(action) ?? [];
  if (dropped && !constraint.test(dropped)) return { kind: 'drop-column', table, column: bare(dropped) };
  const [, added = '', rest = ''] = addColumn.exec(action) ?? [];
  const [column] = constraint.test(added) || added === '' ? [] : columnOf(`${added} ${rest}`, at);
  return column && { kind: 'add-column', table, column };
}

function ofIndex(statement: string, at: Place): Change[] | undefined {
  const [created, unique, name = '', table = '', method, rest = ''] = createIndex.exec(statement) ?? [];
  if (created !== undefined) {
    const index = indexOf(rest, at);
    return [
      {
        kind: 'create-index',
        index: {
          ...index,
          name: bare(name),
          table: tableName(table),
          method: (method ?? 'btree').toLowerCase(),
          unique: unique !== undefined,
        },
      },
    ];
  }
  const [dropped, list = ''] = dropIndex.exec(statement) ?? [];
  return dropped === undefined
    ? undefined
    : pieces(list).map((one) => ({ kind: 'drop-index', name: tableName(one).name, table: undefined }));
}

/** From behind the parenthesis that opens its list of columns. */
function indexOf(rest: string, at: Place): Omit<Index, 'name' | 'table' | 'method' | 'unique'> {
  const end = closing(rest);
  const [, parameters = ''] = /\bWITH ?\(([^)]*)\)/i.exec(rest.slice(end)) ?? [];
  const columns: string[] = [];
  const operatorClasses = new Map<string, string>();
  const orders = new Map<string, KeyOrder>();
  for (const piece of pieces(rest.slice(0, end))) {
    const [, expression = piece, operatorClass, direction, nulls] =
      /^(.*?)(?: ([\w.]+_ops))?( (?:ASC|DESC))?( NULLS \w+)?$/i.exec(piece) ?? [];
    const column = bare(expression);
    columns.push(column);
    // PostgreSQL looks at the direction first.
    if (direction ?? nulls) orders.set(column, direction ? 'ASC/DESC' : 'NULLS FIRST/LAST');
    if (operatorClass) operatorClasses.set(column, operatorClass);
  }
  const pairs = pieces(parameters).map((one): [string, string] => {
    const [key = '', value = ''] = one.split('=').map((part) => part.trim());
    return [bare(key), value];
  });
  const includes = / ?INCLUDE ?\(/i.test(rest.slice(end + 1, end + 12));
  return {
    columns,
    operatorClasses,
    parameters: new Map(pairs),
    ...(includes ? { includes: true as const } : {}),
    ...(orders.size > 0 ? { orders } : {}),
    ...at,
  };
}

function ofExtension(statement: string): Change[] | undefined {
  const [, created, schema] = createExtension.exec(statement) ?? [];
  if (created)
    return [
      {
        kind: 'create-extension',
        name: bare(created),
        schema: schema ? bare(schema) : undefined,
        ifNotExists: / IF NOT EXISTS /i.test(statement),
        cascade: / CASCADE\b/i.test(statement),
      },
    ];
  const [, dropped] = dropExtension.exec(statement) ?? [];
  const cascade = / CASCADE$/i.test(statement);
  return dropped
    ? pieces(dropped).map((one) => ({ kind: 'drop-extension', name: bare(one), cascade }))
    : undefined;
}

function columnOf(definition: string, at: Place): Column[] {
  const [, name, rest] = new RegExp(`^(${identifier}) ([\\s\\S]+)$`).exec(definition) ?? [];
  if (!name || !rest) return [];
  const nullable = /\bNOT NULL\b|\bPRIMARY KEY\b/i.test(rest) ? false : undefined;
  return [
    {
      name: bare(name),
      type: sqlType(rest.replace(columnOption, ''), at),
      nullable,
      index: false,
      ...(/\bUNIQUE\b/i.test(rest) ? { unique: true } : {}),
      ...(/\bPRIMARY KEY\b/i.test(rest) ? { primaryKey: true } : {}),
      ...at,
    },
  ];
}

function sqlType(text: string, at: Place): ColumnType {
  // pgvecto.rs has types of these names in its schema `vectors`.
  const [, vector, sized, dimensions] =
    /^(?:"?(?!vectors\b)\w+"?\.)?"?(vector|halfvec|sparsevec)"?( ?\( ?(?:(\d+)(?!\d)|(?!\d))[^)]*\))?(?: ?\[\])?$/i.exec(
      text.trim(),
    ) ?? [];
  return {
    text: text.trim(),
    vector: vector ? (vector.toLowerCase() as VectorType) : undefined,
    dimensions: dimensions ? Number(dimensions) : undefined,
    ...(vector && !sized ? { unsized: true } : {}),
    ...at,
  };
}

function tableName(name: string): TableName {
  const [last = '', schema] = (name.match(new RegExp(identifier, 'g')) ?? []).reverse();
  return { schema: schema ? bare(schema) : undefined, name: bare(last) };
}

/** Without quotes; unquoted names are folded to lower case, as PostgreSQL does. What an f-string puts in is not known. */
function bare(name: string): string {
  if (/^\{.*\}$/.test(name)) return '';
  return name.startsWith('"')
    ? name.slice(1, -1).replaceAll('""', '"')
    : /^\w+$/.test(name)
      ? name.toLowerCase()
      : name;
}

/** Of a list with commas, those inside of parentheses and strings not counted. */
function pieces(list: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const [token] of list.matchAll(/'(?:''|[^'])*'|"(?:""|[^"])*"|[\s\S]/g)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === ',' && depth === 0) found.push('');
    else found[found.length - 1] += token;
  }
  return found.map((one) => one.trim()).filter((one) => one !== '');
}

/** Of a text behind an opening parenthesis, where the one that closes it stands. */
function closing(text: string): number {
  let depth = 1;
  for (const { 0: token, index } of text.matchAll(/'(?:''|[^'])*'|[()]/g)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return text.length;
}
