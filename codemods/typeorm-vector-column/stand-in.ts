import type { Context, Edit, Problem } from '../engine/types.ts';
import {
  child,
  children,
  nameOf,
  type Path,
  parentOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';
import { dropProperty } from './drop-property.ts';
import type { File } from './file.ts';
import { objectionTo } from './transformer.ts';

/** `@Column('text', { transformer })` or `@Column('float8', { array: true })`, on a property that may be a vector. */
interface StandIn {
  type: SyntaxNode;
  options: SyntaxNode;
  /** Of the property, and what the column may be called. */
  property: string;
  columns: readonly string[];
  /** The properties that made a list of it: `transformer`, `array: true`. */
  makeshift: SyntaxNode[];
  transformer: SyntaxNode | undefined;
}

const ofText = /^(?:text|varchar|character varying)$/;
const ofNumbers = /^(?:float4|float8|float|real|double precision|numeric|decimal)$/;

/** Cheap: may `standIns` find something? */
export function mayStandIn(text: string): boolean {
  return (
    /['"`](?:text|varchar|character varying|float[48]?|real|double precision|numeric|decimal)['"`]/.test(
      text,
    ) && /\btransformer\b|\barray\s*:\s*true\b/.test(text)
  );
}

/** Columns of text or arrays that do the work of vectors; `calls`: uses of `Column`. */
export function standIns(calls: readonly Path[], file: File): Problem[] {
  return calls.flatMap((at) => {
    const one = read(at);
    return one ? (problem(one, file) ?? []) : [];
  });
}

function problem(one: StandIn, file: File): Problem | undefined {
  const { project } = file.context;
  const { type, transformer, property, makeshift } = one;
  const objection = transformer && objectionTo(transformer, file);
  // What is seen and does more may be anything.
  if (objection?.isSeen) return undefined;
  const sizes = sizesInSql(one.columns, project);
  const [size, ...others] = sizes;
  const kind = stringOf(type);
  const place = { code: 'PGV048', start: type.start, end: type.end };
  if (size === undefined) {
    // A list of numbers in a column of text may be anything, until a query takes it for a vector.
    if (!isCast(one.columns, project)) return undefined;
    const what = `\`${property}\` is kept as \`${kind}\` and cast in queries, which no index on vectors serves`;
    const reason = 'its column needs a migration first, `ALTER COLUMN … TYPE vector(n) USING …::vector(n)`';
    return { ...place, what, reason };
  }
  const what = `\`${property}\` is \`vector(${size})\` in SQL and \`${kind}\` here`;
  const sized = others.length > 0 ? 'columns of that name have different sizes' : undefined;
  const reason =
    objection?.reason ?? sized ?? (hasLength(one.options) ? 'it has a length already' : undefined);
  const [first, ...more] = makeshift;
  const edits: Edit[] = [
    { start: type.start + 1, end: type.end - 1, text: 'vector' },
    ...(first ? [{ start: first.start, end: first.end, text: `length: ${size}` }] : []),
    ...more.flatMap((each) => dropProperty(one.options, each)),
  ];
  const repair = { outcome: 'becomes `vector` of TypeORM', edits };
  return { ...place, what, reason, risk: '', repair };
}

function read(at: Path): StandIn | undefined {
  const call = parentOf(at);
  const property = call && propertyBelow(call);
  const [first, second] = children(call?.node, 'arguments');
  const options = [first, second].find((one) => one?.type === 'ObjectExpression');
  const type = unwrap(options === first ? valueIn(options, 'type') : first);
  const kind = type?.type === 'StringLiteral' ? (stringOf(type) ?? '') : '';
  if (!type || !options || property === undefined) return undefined;
  const transformer = propertyOf(options, 'transformer');
  const array = propertyOf(options, 'array');
  const isText = ofText.test(kind) && transformer !== undefined && !array;
  const isArray = ofNumbers.test(kind) && child(array, 'value')?.value === true;
  if (!isText && !isArray) return undefined;
  const name = stringOf(valueIn(options, 'name'));
  const columns = name === undefined ? [property, snakeCase(property)] : [name];
  const makeshift = [transformer, array].filter((each) => each !== undefined);
  return { type, options, property, columns, makeshift, transformer };
}

/** What is decorated: `@Column(…) embedding`, or `Column(…)(Item.prototype, 'embedding')`. */
function propertyBelow(call: Path): string | undefined {
  const around = parentOf(call);
  if (around?.node.type === 'Decorator') return nameOf(child(parentOf(around)?.node, 'key'));
  const isCalled = around?.node.type === 'CallExpression' && child(around.node, 'callee') === call.node;
  return isCalled ? stringOf(children(around.node, 'arguments')[1]) : undefined;
}

function propertyOf(object: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
  return children(object, 'properties').find((one) => nameOf(child(one, 'key')) === name);
}

function valueIn(object: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
  return child(propertyOf(object, name), 'value');
}

function hasLength(options: SyntaxNode): boolean {
  return propertyOf(options, 'length') !== undefined;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const sqlIn = ['.ts', '.js', '.mjs', '.cjs', '.sql'];

/** The sizes that SQL of the project gives to columns of these names. */
function sizesInSql(columns: readonly string[], project: Context['project']): string[] {
  const declared = new RegExp(
    String.raw`${named(columns)}\s+(?:(?:SET\s+DATA\s+)?TYPE\s+)?(?:\w+\.)?vector\((\d+)\)`,
    'gi',
  );
  const files = project.filesWith(['vector(', 'VECTOR('], sqlIn);
  const sizes = files.flatMap(({ text }) => [...text.matchAll(declared)].flatMap(([, size]) => size ?? []));
  return [...new Set(sizes)];
}

/** Does a query of the project say `embedding::vector`? */
function isCast(columns: readonly string[], project: Context['project']): boolean {
  const cast = new RegExp(String.raw`${named(columns)}\s*::\s*vector\b`, 'i');
  return project.filesWith(['vector'], sqlIn).some(({ text }) => cast.test(text));
}

function named(columns: readonly string[]): string {
  const names = [...new Set(columns)].map((one) => one.replace(/\W/g, '\\$&')).join('|');
  return String.raw`(?<![\w$])["\\]*(?:${names})["\\]*`;
}
