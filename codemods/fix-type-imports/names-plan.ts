import { groupBy } from '../../lib/group-by.ts';
import type { Context, Edit, Finding, Source } from '../engine/types.ts';
import { codemod as vectorImports } from '../fix-vector-imports/index.ts';
import type { Names } from '../python/names.ts';
import { eol, type Module, placeImport } from '../python/place-import.ts';
import type { Place } from '../schema/facts.ts';
import { code } from './code.ts';
import { type UnboundName, unboundNames } from './unbound-names.ts';
import { likelyImport, wellKnown } from './well-known.ts';

/** Of these fix-vector-imports speaks, mostly. */
const vectors = /^(?:pgvector|Vector|VECTOR|HALFVEC|SPARSEVEC)$/;

/**
 * A finding for each name that nothing binds, at its first use: with its import where revisions call one module so, else for a person.
 * `types`: what there is about types under their full names, of which nothing is said again.
 */
export function planNames(
  source: Source,
  names: Names,
  types: readonly Finding[],
  context: Context,
): Finding[] {
  const isCovered = (findings: readonly Place[]) => (use: { startIndex: number; endIndex: number }) =>
    findings.some(({ start, end }) => start <= use.startIndex && use.endIndex <= end);
  const unbound = unboundNames(names, isCovered(types));
  const ofVectors = unbound.some(({ name }) => vectors.test(name))
    ? vectorImports.find(source, names.root.tree, { ...context, options: { style: 'name' } })
    : [];
  const spoken = isCovered(ofVectors);
  const left = unbound.filter(
    ({ name }) =>
      !vectors.test(name) ||
      !names.references(name).some((use) => spoken(use) && names.resolve(name, use).length === 0),
  );
  const edits = importsOf(left, { ...source, root: names.root, imports: names.imports });
  return left.map((one) => finding(one, names, edits.get(one) ?? []));
}

/** What each name needs: its import, with those that go to the same place, so that they come in one order whoever is first. */
function importsOf(unbound: readonly UnboundName[], module: Module): Map<UnboundName, Edit[]> {
  const lines = [...new Set(unbound.flatMap((one) => lineOf(one) ?? []))].sort(byKind);
  const byPlace = groupBy(lines, (line) => placeImport(module, line).start);
  const edits = [...byPlace.values()].map((group) => ({
    group,
    edit: placeImport(module, group.join(eol(module.text))),
  }));
  return new Map(
    unbound.map((one) => {
      const line = lineOf(one);
      const own = edits.find(({ group }) => line !== undefined && group.includes(line));
      return [one, own ? [own.edit] : []];
    }),
  );
}

function lineOf({ name, isModule }: UnboundName): string | undefined {
  return isModule ? wellKnown(name) : undefined;
}

/** As in Alembic's template: by the modules. */
function byKind(a: string, b: string): number {
  const [first = '', second = ''] = [a, b].map((line) => line.split(' ')[1] ?? '');
  return first < second ? -1 : first > second ? 1 : 0;
}

function finding(unbound: UnboundName, names: Names, edits: Edit[]): Finding {
  const { name, first } = unbound;
  const elsewhere = names.bindings(name)[0];
  const why = elsewhere
    ? `what binds it in line ${elsewhere.node.startPosition.row + 1} does not reach this use`
    : 'nothing binds it';
  const wrong = `\`${name}\` is used, but ${why}: NameError when it runs`;
  const place = { code, start: first.startIndex, end: first.endIndex };
  const line = lineOf(unbound);
  if (line) return { ...place, message: `${wrong}; \`${line}\` is added`, applicability: 'safe', edits };
  const likely = likelyImport(name);
  const hint = likely ? `\`${likely}\` brings one of that name` : 'nothing says what it stands for';
  return { ...place, message: `${wrong}; not edited: ${hint}`, applicability: 'manual', edits: [] };
}
