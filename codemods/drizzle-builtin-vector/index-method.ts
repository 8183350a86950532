import { children, nameOf, type SyntaxNode } from '../javascript/nodes.ts';

/** What the SQL after USING says. */
export interface IndexMethod {
  name: string;
  isVector: boolean;
  operatorClass: string | undefined;
  /** Of WITH, in their order. */
  options: [string, string][];
}

const whole =
  /^\s*(hnsw|ivfflat|btree|hash|gin|gist|spgist|brin)\s*(?:\(\s*("?\w+"?)\s+((?:vector|halfvec|sparsevec|bit)_[a-z\d]+_ops)\s*\)\s*)?(?:with\s*\(([^()]*)\)\s*)?(?:;\s*)?$/i;
/** Stands where the template has a hole. */
const hole = '__hole__';

/** Of a template after `using`, for an index on these columns; undefined: it says something else. */
export function readMethod(
  template: SyntaxNode | undefined,
  columns: readonly SyntaxNode[],
  text: string,
): IndexMethod | undefined {
  const pieces = children(template, 'quasis').map((one) => text.slice(one.start, one.end));
  const holes = children(template, 'expressions');
  const match = whole.exec(pieces.join(hole));
  const [, name, column, operatorClass, settings = ''] = match ?? [];
  if (name === undefined || holes.length > (column === hole ? 1 : 0)) return undefined;
  const method = name.toLowerCase();
  const isVector = method === 'hnsw' || method === 'ivfflat';
  if (operatorClass !== undefined && (columns.length !== 1 || !isColumn(column, holes[0], columns[0], text)))
    return undefined;
  const options = optionsIn(settings);
  return options && { name: method, isVector, operatorClass, options };
}

/** Is this name, or this expression, the column that the index is on? */
function isColumn(
  name: string | undefined,
  expression: SyntaxNode | undefined,
  column: SyntaxNode | undefined,
  text: string,
): boolean {
  if (column?.type !== 'MemberExpression' && column?.type !== 'Identifier') return false;
  const written = text.slice(column.start, column.end);
  if (name === hole)
    return expression !== undefined && text.slice(expression.start, expression.end) === written;
  const property =
    column.type === 'Identifier' ? nameOf(column) : written.slice(written.lastIndexOf('.') + 1);
  return plain(name) === plain(property);
}

function plain(name = ''): string {
  return name.replace(/["_]/g, '').toLowerCase();
}

function optionsIn(settings: string): [string, string][] | undefined {
  const found = settings.split(',').filter((one) => one.trim() !== '');
  const read = found.map((one) => /^\s*(\w+)\s*=\s*'?(\d+)'?\s*$/.exec(one));
  if (read.some((one) => !one)) return undefined;
  return read.map((one) => [one?.[1] ?? '', one?.[2] ?? '']);
}
