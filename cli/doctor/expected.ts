import { distanceOf } from '../../codemods/pgvector/distances.ts';
import type { Column, Index, TableName } from '../../codemods/schema/facts.ts';
import type { Catalog } from './catalog.ts';
import { type History, historyOf } from './history.ts';
import { type Need, needsOf } from './needs.ts';
import { type Made, type Replay, replay, sameName, sameTable } from './replay.ts';
import type { Located, Tree, UseInFile } from './tree.ts';

/** What the tree says that this database should hold, at the revision that it is stamped with. */
export interface Expected {
  history: History;
  /** Made by revisions that have run, and dropped by none: tables, and what concerns vectors of the rest. */
  made: Replay;
  /** Vector columns as they should be: as the models say, when no revision is pending, else as the revisions say. */
  columns: readonly Declared<Column>[];
  /** Indexes on vectors, likewise. */
  indexes: readonly Declared<Index>[];
  needs: readonly Need[];
  uses: readonly UseInFile[];
}

export interface Declared<Thing> extends Located {
  thing: Thing;
  table: TableName;
  by: 'model' | 'revision';
}

export function expected(tree: Tree, catalog: Catalog): Expected {
  const history = historyOf(tree, catalog);
  const all = replay(history.applied);
  const made = {
    tables: all.tables,
    columns: all.columns.filter(({ thing }) => isVector(thing)),
    indexes: all.indexes.filter(({ thing }) => isOnVectors(thing)),
  };
  const models = history.pending.length === 0 ? tree.models : [];
  const columns = models.flatMap(({ path, table, columns }) =>
    columns.filter(isVector).map((thing) => byModel(thing, table, path)),
  );
  const indexes = models.flatMap(({ path, table, indexes }) =>
    indexes.filter(isOnVectors).map((thing) => byModel(thing, table, path)),
  );
  return {
    history,
    made,
    columns: firstOf([...columns, ...made.columns.map(byRevision)]),
    indexes: firstOf([...indexes, ...made.indexes.map(byRevision)]),
    needs: needsOf(tree),
    uses: tree.uses,
  };
}

function byModel<Thing extends Column | Index>(
  thing: Thing,
  table: TableName,
  path: string,
): Declared<Thing> {
  const own = 'path' in thing && thing.path !== undefined ? thing.path : path;
  return { thing, table, path: own, start: thing.start, end: thing.end, by: 'model' };
}

function byRevision<Thing>({ thing, table, path, start, end }: Made<Thing>): Declared<Thing> {
  return { thing, table, path, start, end, by: 'revision' };
}

/** The first of each name in its table; those without a name can't be told apart, and are left out. */
function firstOf<Thing extends { name: string }>(all: readonly Declared<Thing>[]): Declared<Thing>[] {
  return all.filter(
    ({ thing, table }, index) =>
      thing.name !== '' &&
      table.name !== '' &&
      all.findIndex((one) => sameName(one.thing.name, thing.name) && sameTable(one.table, table)) === index,
  );
}

/** Of an array of vectors the database keeps no dimensions that could be compared. */
function isVector({ type }: Column): boolean {
  return type?.vector !== undefined && !/\bARRAY\b|\[\s*\]\s*$/i.test(type.text);
}

function isOnVectors({ method, operatorClasses }: Index): boolean {
  return /^(?:hnsw|ivfflat)$/.test(method) || [...operatorClasses.values()].some((name) => distanceOf(name));
}
