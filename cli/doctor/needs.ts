import { type Column, type Index, needsExtension, type Operation } from '../../codemods/schema/facts.ts';
import type { Located, Tree } from './tree.ts';

/** Something of pgvector that the tree uses. */
export interface Need extends Located {
  /** `vector`, `halfvec`, `hnsw`, `bit_hamming_ops`, `hnsw.iterative_scan` */
  what: string;
  /** The first version of the extension that has it: https://github.com/pgvector/pgvector/blob/master/CHANGELOG.md */
  since: string;
}

const sinceByType: Readonly<Record<string, string>> = {
  vector: '0.1.0',
  halfvec: '0.7.0',
  sparsevec: '0.7.0',
};

/** Every type, index method and setting, wherever models, revisions and the program name it. */
export function needsOf({ models, revisions, settings }: Tree): Need[] {
  const made = revisions.flatMap(({ path, operations }) =>
    operations.map((one) => ({ path, ...madeBy(one) })),
  );
  const all = [...models, ...made];
  return [
    ...all.flatMap(({ path, columns }) => columns.flatMap((column) => ofColumn(column, path))),
    ...all.flatMap(({ path, indexes }) => indexes.flatMap((index) => ofIndex(index, path))),
    ...settings.map(({ path, name, place }) => ({ path, ...place, what: name, since: '0.8.0' })),
  ];
}

function madeBy(operation: Operation): { columns: readonly Column[]; indexes: readonly Index[] } {
  switch (operation.kind) {
    case 'create-table':
      return operation;
    case 'add-column':
      return { columns: [operation.column], indexes: [] };
    case 'create-index':
      return { columns: [], indexes: [operation.index] };
    default:
      return { columns: [], indexes: [] };
  }
}

function ofColumn({ type, start, end }: Column, path: string): Need[] {
  const since = type?.vector && needsExtension(type) ? sinceByType[type.vector] : undefined;
  return type?.vector && since ? [{ path, start, end, what: type.vector, since }] : [];
}

function ofIndex({ method, operatorClasses, start, end }: Index, path: string): Need[] {
  if (method !== 'hnsw') return [];
  const ofBits = [...operatorClasses.values()].find((name) => name.startsWith('bit_'));
  return [
    { path, start, end, ...(ofBits ? { what: ofBits, since: '0.7.0' } : { what: 'hnsw', since: '0.5.0' }) },
  ];
}
