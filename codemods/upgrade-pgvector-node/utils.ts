import { changeModule } from '../javascript/edit-import.ts';
import type { ModuleUse } from '../javascript/modules.ts';
import type { Difference } from './difference.ts';
import type { NamedUse } from './names.ts';
import { formerly, offered, utils } from './vocabulary.ts';

const successors = offered.pgvector?.named ?? [];

/** What to write for the names that are gone. */
const insteadOf: Readonly<Record<string, string>> = {
  sqlType: 'write the type as text, `vector(3)`',
  vectorType: 'write the type as text, `vector(3)`',
  halfvecType: 'write the type as text, `halfvec(3)`',
  bitType: 'write the type as text, `bit(3)`',
  sparsevecType: 'write the type as text, `sparsevec(3)`',
  vectorFromSql: '`fromSql` reads both vectors and sparse vectors',
  halfvecFromSql: '`fromSql` reads both vectors and sparse vectors',
  sparsevecFromSql: '`fromSql` reads both vectors and sparse vectors',
  vectorToSql: '`toSql` takes arrays, and throws for other values',
  halfvecToSql: '`toSql` takes arrays, and throws for other values',
  sparsevecToSql: '`toSql` takes a `SparseVector`, and throws for other values',
};

/** `pgvector/utils` is no entry of the package any more; three of its names are in `pgvector`. */
export function utilsProblems(use: ModuleUse, names: readonly NamedUse[]): Difference[] {
  const lost = names.filter(({ name }) => name !== '' && !successors.includes(name));
  const unclear = use.opaque || names.some(({ name }) => name === '');
  const problem: Difference = {
    code: 'PGV040',
    at: use.source.node,
    what: `pgvector 0.3 has no \`${utils}\``,
    outcome: 'becomes `pgvector`',
    edits: [changeModule(use, 'pgvector')],
    since: names.some(({ name }) => name === 'SparseVector') ? '0.2.0' : '0.1.7',
    offers: names.some(({ name }) => name === 'SparseVector')
      ? '`pgvector` has SparseVector'
      : 'there is a `pgvector` to import',
    takes: {
      module: 'pgvector',
      names: names.map(({ name }) => name).filter((name) => successors.includes(name)),
    },
    objection: objectionTo(use, unclear),
  };
  return [problem, ...lost.filter(({ name }) => formerly[utils]?.includes(name)).map(lostName)];
}

function objectionTo({ form }: ModuleUse, unclear: boolean): string | undefined {
  if (form === 'declare') return 'this file declares types for it, which have to go or to move';
  return unclear
    ? 'it does not show here which of its names are used, and not all are in `pgvector`'
    : undefined;
}

function lostName({ name, at }: NamedUse): Difference {
  const objection = `${insteadOf[name]}`;
  const what = `\`${name}\` of \`${utils}\` is in no module of pgvector 0.3`;
  return { code: 'PGV040', at, what, outcome: '', edits: [], since: '0', offers: '', objection };
}
