import type { Edit } from '../engine/types.ts';
import { changeImported } from '../javascript/edit-import.ts';
import { asksWhatThereIs, isTaken, renameMember, replaceReference } from '../javascript/edit-reference.ts';
import type { ModuleUse } from '../javascript/modules.ts';
import type { Difference, File } from './difference.ts';
import type { NamedUse } from './names.ts';
import { pgPromise } from './pg-promise.ts';

const old = 'registerType';
const current = 'registerTypes';

/** `registerType` of the drivers is another name of `registerTypes`, and says so when it is called. */
export function registerTypeProblems(file: File, use: ModuleUse, names: readonly NamedUse[]): Difference[] {
  if (use.module !== 'pgvector/pg' && use.module !== pgPromise) return [];
  // An import by name from there becomes a member, under its right name.
  const becomesMember = use.module === pgPromise && use.form === 'import';
  const found = names.filter(({ name, through }) => name === old && !(becomesMember && through === 'name'));
  return found
    .filter((one) => !one.use || !asksWhatThereIs(one.use.at))
    .map((one) => ({
      code: 'PGV042',
      at: one.at,
      what: `\`${old}\` is deprecated in pgvector 0.3`,
      outcome: `becomes \`${current}\``,
      edits: rename(one, file),
      since: '0.2.0',
      offers: `\`${use.module}\` has ${current}`,
      takes: { module: use.module, names: [current] },
    }));
}

function rename({ taken, use }: NamedUse, { script }: File): Edit[] {
  if (use) return [renameMember(use, current)];
  const { local } = taken;
  const isShort = local?.node.name === old;
  if (!local || !isShort || isTaken(script, current)) return [changeImported(taken, current)];
  const references = script.references(local);
  // Its name in the list, and every use.
  const { start, end } = local.node;
  return [{ start, end, text: current }, ...references.map((at) => replaceReference(at, current))];
}
