import type { Project } from '../engine/project-facts.ts';
import type { Edit, Problem, Repair } from '../engine/types.ts';
import { operatorClass } from '../pgvector/distances.ts';
import { isVectorMethod, methodFacts } from '../pgvector/index-facts.ts';
import { giveClass, isOpen } from './edit-call.ts';
import { giveClassInSql } from './edit-sql.ts';
import { distanceAsked } from './evidence.ts';
import type { FoundIndex } from './found-index.ts';
import { longRow, rowProblem } from './long-rows.ts';
import { misnamedColumn } from './misnamed-column.ts';
import { refused } from './refused.ts';
import { codes, isColumn } from './vocabulary.ts';

/** What is wrong with an index; `undefined` when nothing is, or when its call does not show it. */
export function judge(found: FoundIndex, project: Project): Problem[] | undefined {
  const isOpenCall = !found.raw && isOpen(found.call);
  const { method } = found.index;
  if (method === 'btree') return isOpenCall || found.isBack ? undefined : btree(found, project);
  if (!isVectorMethod(method)) return undefined;
  const misnamed = misnamedColumn(found);
  const refusals = refused(misnamed ? underItsColumn(found) : found, project, !misnamed);
  if (isOpenCall) return refusals;
  if (refusals.some(({ code }) => code !== codes.parameter)) return [...refusals, ...(misnamed ?? [])];
  const classes = misnamed ?? withoutClass(found, project) ?? [];
  return [...refusals, ...classes, ...onEmptyTable(found)];
}

/** As it is meant: the one operator class belongs to the one column. */
function underItsColumn({ index, ...rest }: FoundIndex): FoundIndex {
  const [column = ''] = index.columns;
  const operatorClasses = new Map([...index.operatorClasses.values()].map((one) => [column, one]));
  return { ...rest, index: { ...index, operatorClasses } };
}

function withoutClass(found: FoundIndex, project: Project): Problem[] | undefined {
  const { index } = found;
  const [key = '', ...others] = index.columns;
  // What an f-string puts in may be a class.
  if (index.operatorClasses.size > 0 || /_ops\b|\{/.test(key) || key === '' || others.length > 0)
    return undefined;
  const type = keyType(found);
  const asked = distanceAsked(index.table, columnIn(key), project);
  const hasDefault = index.method === 'ivfflat' && (type === 'vector' || type === undefined);
  if (hasDefault && found.isBack) return undefined;
  // The default is what people mean, unless their queries say otherwise.
  if (hasDefault && (!('distance' in asked) || asked.distance.suffix === 'l2_ops')) return undefined;
  const what = hasDefault
    ? `${index.method} without an operator class means \`vector_l2_ops\`, which no query of \`${columnIn(key)}\` uses`
    : `${index.method} has no operator class by default, and this index names none`;
  const problem = { code: codes.noOperatorClass, ...placeOf(found), what };
  if (!('distance' in asked)) return [{ ...problem, reason: asked.why }];
  const { distance } = asked;
  const name = type === undefined ? undefined : operatorClass(type, distance);
  if (name === undefined || !distance.indexes.includes(index.method)) {
    const why =
      type === undefined
        ? `the type of \`${key}\` is not to be seen`
        : `${index.method} has none for \`${distance.method}\` of \`${type}\``;
    return [{ ...problem, reason: why }];
  }
  const edits = editFor(found, key, name);
  if (!edits) {
    const reason = `its key is not to be told from the rest; the queries ask for \`${name}\``;
    return [{ ...problem, reason }];
  }
  const outcome = `gets \`${name}\`, as all queries ask for \`${distance.method}\``;
  return [{ ...problem, risk: riskOf(found), repair: { outcome, edits } }];
}

function editFor({ raw, call }: FoundIndex, key: string, name: string): Edit[] | undefined {
  if (raw) return giveClassInSql(call, name);
  return isColumn(key) ? giveClass(call, key, name) : undefined;
}

/** A btree on a column of vectors; a unique one has another purpose. */
function btree(found: FoundIndex, project: Project): Problem[] | undefined {
  const { index, type, types, raw, call } = found;
  const [column = '', ...others] = index.columns;
  if (index.unique || others.length > 0 || index.includes) {
    const [long] = index.columns.flatMap((one, at) => longRow(one, types[at]) ?? []);
    const what = `${index.unique ? 'a unique index' : 'an index by btree'} over the vectors of`;
    const bytes = index.columns.length > 1 || index.includes ? undefined : long?.bytes;
    return long && [rowProblem(`${what} \`${long.column}\``, bytes, index.name, index)];
  }
  if (!type?.vector || type.vector === 'bit' || !isColumn(column) || /ARRAY|\[\]/.test(type.text))
    return undefined;
  const what = `a btree on the vectors of \`${column}\` serves no search, and refuses rows of more than 2,704 bytes`;
  const asked = distanceAsked(index.table, column, project);
  const name = 'distance' in asked ? operatorClass(type.vector, asked.distance) : undefined;
  const fits =
    type.dimensions !== undefined &&
    type.dimensions <= (methodFacts.hnsw.mostDimensions[type.vector] ?? Number.POSITIVE_INFINITY);
  if (!('distance' in asked) || name === undefined || raw || !fits) {
    const why =
      'why' in asked
        ? asked.why
        : raw
          ? `write \`USING hnsw (${column} ${name ?? ''})\``
          : 'its dimensions are too many for an index, or not to be seen';
    return [{ code: codes.btree, ...placeOf(found), what, reason: why }];
  }
  const repair: Repair = {
    outcome: `becomes hnsw with \`${name}\`, as all queries ask for \`${asked.distance.method}\``,
    edits: giveClass(call, column, name, 'hnsw'),
  };
  return [{ code: codes.btree, ...placeOf(found), what, risk: riskOf(found), repair }];
}

/** What has been run is not run again; without an operator class, hnsw could not be. */
function riskOf({ index, inModel }: FoundIndex): string {
  if (index.method === 'hnsw') return '';
  return inModel
    ? 'Alembic sees no difference in that, so write a revision that creates it anew'
    : 'databases that have run this revision keep the index that they have';
}

function onEmptyTable(found: FoundIndex): Problem[] {
  const { index, empty } = found;
  if (index.method !== 'ivfflat' || !empty) return [];
  const made =
    empty === 'table'
      ? `\`${index.table.name}\` is created`
      : `\`${index.table.name}.${index.columns[0]}\` is added`;
  const what = `ivfflat learns its lists from the rows that are there, and ${made} in this revision: it finds few of the nearest`;
  const reason = `use hnsw, or create the index in a revision that runs once the ${empty} is filled`;
  return [{ code: codes.emptyTable, ...placeOf(found), what, reason }];
}

/** `halfvec` of `(embedding::halfvec(3072))` and of `CAST(embedding AS HALFVEC(3072))`; else that of the column. */
function keyType({ index, type }: FoundIndex): string | undefined {
  const [key = ''] = index.columns;
  const [, cast] = /(?:::|\bAS\s+)(?:\w+\.)?(vector|halfvec|sparsevec|bit)\s*\(/i.exec(key) ?? [];
  if (cast) return cast.toLowerCase();
  return isColumn(key) ? type?.vector : undefined;
}

function columnIn(key: string): string {
  return isColumn(key)
    ? key
    : (/(?:^|\()\s*"?(\w+)"?\s*::|\bCAST\s*\(\s*"?(\w+)/i.exec(key)?.slice(1).find(Boolean) ?? key);
}

function placeOf({ call }: FoundIndex): Pick<Problem, 'start' | 'end'> {
  return { start: call.startIndex, end: call.endIndex };
}
