import type { Edit } from '../engine/types.ts';
import { changeClause, emptyBraces } from '../javascript/edit-import.ts';
import { dropObject, isPlainMember, isTaken } from '../javascript/edit-reference.ts';
import type { ModuleUse, Taken } from '../javascript/modules.ts';
import { parentOf } from '../javascript/nodes.ts';
import type { ObjectUse } from '../javascript/uses.ts';
import { isAssigned } from '../javascript/uses.ts';
import type { Difference, File } from './difference.ts';
import type { NamedUse } from './names.ts';
import { offered } from './vocabulary.ts';

/** What other parts do with the same import. */
export interface Elsewhere {
  /** Uses that go away, so that the name may go too. */
  gone: readonly NamedUse[];
  /** The module that is named after the edit. */
  module: string;
}

/** Members that the default export no longer has, though the module has them by name. */
export function defaultProblems(
  file: File,
  use: ModuleUse,
  names: readonly NamedUse[],
  { gone, module }: Elsewhere,
): Difference[] {
  const own = names.filter(({ through }) => through === 'default');
  const has = offered[module]?.default;
  const broken = own.filter(({ name }) =>
    has ? offered[module]?.named.includes(name) && !has.includes(name) : true,
  );
  const unused = has ? undefined : use.names.find(({ imported }) => imported === 'default');
  const taken = broken[0]?.taken ?? unused;
  if (!taken) return [];
  const plan = planFor(file, use, taken, own, broken, gone, has === undefined);
  const members = [...new Set(broken.map(({ name }) => name).filter(Boolean))];
  const lacks = has ? `has no ${members.map((name) => `\`${name}\``).join(', ')}` : 'is gone';
  return [
    {
      code: 'PGV041',
      at: taken.element.node,
      what: `the default export of \`${module}\` ${lacks} in pgvector 0.3`,
      outcome: plan.outcome,
      edits: plan.edits,
      since: '0.2.0',
      offers: 'these names can be imported as they are there',
      takes: { module, names: members },
      objection: plan.objection,
    },
  ];
}

interface Plan {
  outcome: string;
  edits: Edit[];
  objection?: string;
}

function planFor(
  file: File,
  use: ModuleUse,
  taken: Taken,
  own: readonly NamedUse[],
  broken: readonly NamedUse[],
  gone: readonly NamedUse[],
  noDefault: boolean,
): Plan {
  const rest = own.filter((one) => !broken.includes(one) && !gone.includes(one));
  if (use.form === 'import') {
    const named = byName(file, use, taken, broken, rest);
    if (named) return named;
  }
  const all = [...rest, ...broken];
  const clear = all.every(({ name, use: at }) => name !== '' && at && !isAssigned(at.at));
  const alone = use.names.length === 1;
  if (!clear || !alone || !taken.local || gone.length > 0)
    return { outcome: '', edits: [], objection: unclear(noDefault) };
  const local = file.text.slice(taken.local.node.start, taken.local.node.end);
  if (use.form === 'import' && taken.element.node.type === 'ImportDefaultSpecifier') {
    const { start, end } = taken.element.node;
    const edits = [{ start, end, text: `* as ${local}` }, ...[emptyBraces(use, file.text) ?? []].flat()];
    return { outcome: `becomes \`* as ${local}\``, edits };
  }
  const pattern = parentOf(taken.element);
  if (use.form !== 'dynamic' || pattern?.node.type !== 'ObjectPattern')
    return { outcome: '', edits: [], objection: unclear(noDefault) };
  const { start, end } = pattern.node;
  return { outcome: `\`${local}\` becomes the module`, edits: [{ start, end, text: local }] };
}

/** Named imports in place of members; undefined where a use can't lose its `x.`, or a name is taken. */
function byName(
  { script, text }: File,
  use: ModuleUse,
  taken: Taken,
  broken: readonly NamedUse[],
  rest: readonly NamedUse[],
): Plan | undefined {
  const uses = broken.flatMap(({ use: at }): ObjectUse[] => (at && isPlainMember(at) ? [at] : []));
  // Where all of it goes on, what is missing may be missed elsewhere.
  if (rest.some(({ name }) => name === '')) return undefined;
  if (uses.length < broken.length || taken.element.node.type !== 'ImportDefaultSpecifier') return undefined;
  const wanted = [...new Set(broken.map(({ name }) => name))];
  const there = use.names.filter(({ imported, local }) => local?.node.name === imported);
  const added = wanted.filter((name) => !there.some(({ imported }) => imported === name));
  if (added.some((name) => isTaken(script, name))) return undefined;
  const dropDefault = rest.length === 0;
  return {
    outcome:
      wanted.length > 0
        ? `becomes \`{ ${wanted.join(', ')} }\``
        : 'nothing uses it, and the module is only loaded',
    edits: [...changeClause(use, text, { dropDefault, addNames: added }), ...uses.map(dropObject)],
  };
}

function unclear(noDefault: boolean): string {
  return `${noDefault ? 'import what you need by name' : 'import these by name'}; a use here does not show what is taken, or a name is taken by something else`;
}
