import type { ModuleUse } from '../javascript/modules.ts';
import type { Difference } from './difference.ts';
import type { NamedUse } from './names.ts';
import { drizzle, formerly, isRegistration, offered } from './vocabulary.ts';

/** Names, and modules of the package, that no version has had. */
export function inventedNames({ module }: ModuleUse, names: readonly NamedUse[]): Difference[] {
  const known = [...(formerly[module] ?? []), ...(offered[module]?.named ?? [])];
  return names
    .filter(({ name }) => name !== '' && name !== 'default' && name !== '__esModule' && !known.includes(name))
    .filter(({ use }) => use?.kind !== 'member' || !/^(?:mock|hasOwnProperty|toString)/.test(use.name))
    .map(({ name, at }) => ({
      ...hopeless,
      at,
      what: `\`${module}\` has never had \`${name}\``,
      objection: `${adviceOn(name)}`,
    }));
}

const hopeless = { code: 'PGV051', outcome: '', edits: [], since: '0', offers: '' };

export function inventedModule({ module, source }: ModuleUse): Difference[] {
  if (formerly[module] || module === drizzle || module === 'pgvector/package.json') return [];
  const what = `the npm package pgvector has no \`${module}\``;
  const objection = `it has ${Object.keys(offered).slice(1).join(', ')}, and \`pgvector\` itself with toSql and fromSql`;
  return [{ ...hopeless, at: source.node, what, objection }];
}

function adviceOn(name: string): string {
  const homes = Object.keys(offered).filter((module) => offered[module]?.named.includes(name));
  if (isRegistration(name))
    return 'it is in `pgvector/pg`, and in the default export of `pgvector/pg-promise`';
  if (homes.length > 0) return `it is in ${homes.map((module) => `\`${module}\``).join(', ')}`;
  if (/similarity|distance|product/i.test(name))
    return 'distances are computed by the database; `pgvector/kysely`, `/objection`, `/sequelize` and `/mikro-orm` have functions that write them into queries';
  if (/^(?:vector|halfvec|sparsevec|bit)$/i.test(name))
    return 'columns are declared with the ORM: `vector` of `drizzle-orm/pg-core`, `VectorType` of `pgvector/mikro-orm`, `DataTypes.VECTOR` with `pgvector/sequelize`';
  return '`pgvector` has toSql, fromSql and SparseVector';
}
