import type { Node } from 'web-tree-sitter';
import { groupBy } from '../../lib/group-by.ts';
import { nameOfOp } from '../alembic/calls.ts';
import { type Place, placesOf } from '../alembic/places.ts';
import type { Edit, Problem, Repair, Source } from '../engine/types.ts';
import { joinDeletions, removeNames } from '../python/change-import.ts';
import { isFreeName, visibleName } from '../python/import-names.ts';
import type { Names } from '../python/names.ts';
import { placeImport } from '../python/place-import.ts';
import { callArguments } from '../python/type-position.ts';
import { unusedImports } from '../python/unused-imports.ts';
import { keywordArgument } from '../python/values.ts';
import { isDowngrade, isSameOperation, type TypeChange } from './changes.ts';
import type { History } from './history.ts';
import { contract, expand, strangeSetting, temporaryNames } from './skeleton.ts';

export const code = 'PGV020';

/** A change of the number of dimensions or, under an index, of the type alone. */
export interface Refused extends Problem {
  change: TypeChange;
}

export function problemsOf(
  source: Source,
  names: Names,
  all: readonly TypeChange[],
  history: History,
): Refused[] {
  const indexed = all.filter(
    ({ from, to }) => from.vector !== to.vector && from.dimensions === to.dimensions,
  );
  const changes = all.filter((one) => !indexed.includes(one));
  const places = placesOf(changes, source.text);
  const resized = changes.map(
    (change): Refused => ({
      ...placeOf(change),
      change,
      what: refused(change),
      reason: reasonAgainst(change, changes, places, source.text, names),
      risk: '',
      scope: 'file',
      // The downgrade makes back what the upgrade makes.
      indivisible: true,
    }),
  );
  return [...resized, ...indexed.flatMap((one) => underIndex(one, history))];
}

function placeOf({ call }: TypeChange) {
  return { code, start: call.startIndex, end: call.endIndex };
}

function refused({ operation, from, to }: TypeChange): string {
  const name = `${operation.table.name}.${operation.column}`;
  return `\`${name}\` goes from ${from.dimensions} to ${to.dimensions} dimensions by a change of its type, which PostgreSQL refuses as soon as a row has a vector`;
}

function outcome(change: TypeChange): string {
  const [old = '', fresh = ''] = temporaryNames(change);
  return isDowngrade(change.owner)
    ? `the column of the old vectors, \`${fresh}\`, takes its name back`
    : `becomes a column of its own, and the old vectors stay as \`${old}\`: the new ones have to be written`;
}

/** Why a machine can't write the skeleton here. */
function reasonAgainst(
  change: TypeChange,
  changes: readonly TypeChange[],
  places: readonly Place<TypeChange>[],
  text: string,
  names: Names,
): string | undefined {
  const { call, operation, owner } = change;
  if (operation.raw) return 'it is said in SQL, which may do other things as well';
  const setting = strangeSetting(call);
  if (setting) return `what \`${setting}\` does would be lost`;
  const place = places.find((one) => one.changes.includes(change));
  if (place?.trouble) return place.trouble;
  const partners = changes.filter((one) => isSameOperation(one, change) && one !== change);
  const [partner, ...more] = partners;
  if (more.length > 0 || partner?.owner.id === owner.id) return 'the column changes more than once';
  if (!partner && !(isDowngrade(owner) ? false : isOneWay(names)))
    return isDowngrade(owner)
      ? 'the upgrade makes its change in another way'
      : 'the downgrade does not make the change back';
  if (
    partner &&
    (partner.from.dimensions !== change.to.dimensions || partner.to.dimensions !== change.from.dimensions)
  )
    return 'the downgrade does not go back to what it was';
  const taken = temporaryNames(change).find((name) => new RegExp(String.raw`\b${name}\b`).test(text));
  if (taken) return `\`${taken}\`, which it would need as a name, is there already`;
  const free = visibleName('sqlalchemy', 'Column', call, names) ?? isFreeName('sa', call, names);
  return free ? undefined : '`sa` is another name in this file';
}

/** Does the downgrade raise, and nothing else? */
function isOneWay(names: Names): boolean {
  const downgrade = names.root.namedChildren.find(
    (one) => one?.type === 'function_definition' && isDowngrade(one),
  );
  return /\braise\b/.test(downgrade?.text ?? '');
}

/** All changes of a file, written as new columns beside the old ones. */
export function writeColumns(
  problems: readonly Refused[],
  source: Source,
  names: Names,
  history: History,
): Repair[] {
  const changes = problems.map(({ change }) => change);
  const [first] = changes;
  if (!first) return [];
  const places = placesOf(changes, source.text);
  const visible = visibleName('sqlalchemy', 'Column', first.call, names);
  const file = { ...source, root: names.root, imports: names.imports };
  const imported = visible ? [] : [placeImport(file, 'import sqlalchemy as sa')];
  const shared = [...imported, ...withoutUnused(names, changes, source.text)];
  const words = { op: nameOfOp(names), column: visible ?? 'sa.Column' };
  const linesOf = (some: readonly TypeChange[]) =>
    some.flatMap((one) => {
      const required = changes.some((other) => isSameOperation(one, other) && isRequired(other.call));
      return isDowngrade(one.owner)
        ? contract(one, { ...words, required })
        : expand(one, indexNames(one, history), { ...words, required });
    });
  const edits = new Map(
    places.flatMap((place) => {
      const own = place.write(linesOf, source.text);
      return place.changes.map((one): [TypeChange, Edit[]] => [one, [...own, ...shared]]);
    }),
  );
  return changes.map((one) => ({ outcome: outcome(one), edits: edits.get(one) ?? [] }));
}

function indexNames(change: TypeChange, history: History): string[] {
  return history.indexes(change.operation, isDowngrade(change.owner)).map(({ name }) => name);
}

/** Of what a change says, only the new type of the upgrade is written again. */
function withoutUnused(names: Names, changes: readonly TypeChange[], text: string): Edit[] {
  const gone = changes.flatMap(({ call, owner }) =>
    callArguments(call).filter(
      (one) =>
        one.type === 'keyword_argument' &&
        (isDowngrade(owner) || one.childForFieldName('name')?.text !== 'type_'),
    ),
  );
  const unused = groupBy(unusedImports(names, gone, /^(?:pgvector|sqlalchemy)$/), (one) => one.statement);
  return joinDeletions([...unused].flatMap(([statement, own]) => removeNames(statement, own, text) ?? []));
}

function isRequired(call: Node): boolean {
  return keywordArgument(call, 'existing_nullable')?.type === 'false';
}

/** Another type of the same number: rows can be cast, an index can't. */
function underIndex(change: TypeChange, history: History): Refused[] {
  const { operation, from, to, owner } = change;
  const indexes = history.indexes(operation, isDowngrade(owner));
  return indexes.flatMap((index) => {
    const known = index.operatorClasses.get(operation.column);
    // The upgrade that comes before this downgrade can't have left it there.
    if (known ? known.startsWith(`${to.vector}_`) : isDowngrade(owner)) return [];
    const name = `\`${operation.table.name}.${operation.column}\``;
    const why = known
      ? `whose operator class \`${known}\` does not accept ${to.vector}`
      : `which is made for ${from.vector}`;
    const again = known?.replace(/^[a-z]+/, to.vector);
    const what = `${name} goes from ${from.vector} to ${to.vector} under the index \`${index.name}\`, ${why}`;
    const reason = `drop it before, and make it again after${again ? ` with \`${again}\`` : ''}`;
    return [{ ...placeOf(change), change, what, reason }];
  });
}
