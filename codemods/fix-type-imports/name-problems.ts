import { groupBy } from '../../lib/group-by.ts';
import type { Context, Edit, Problem, Source } from '../engine/types.ts';
import { codemod as vectorImports } from '../fix-vector-imports/index.ts';
import type { Names } from '../python/names.ts';
import { eol, type Module, placeImport } from '../python/place-import.ts';
import type { Place } from '../schema/facts.ts';
import { code } from './code.ts';
import { type UnboundName, unboundNames } from './unbound-names.ts';
import { likelyImport, wellKnown } from './well-known.ts';

/** Of these fix-vector-imports speaks, mostly. */
const vectors = /^(?:pgvector|Vector|VECTOR|HALFVEC|SPARSEVEC)$/;

/** A name that nothing binds, with the line that would bind it. */
export interface NameProblem extends Problem {
  line: string | undefined;
}

/**
 * A problem for each name that nothing binds, at its first use: with its import where revisions call one module so, else for a person.
 * `types`: what there is about types under their full names, of which nothing is said again.
 */
export function nameProblems(
  source: Source,
  names: Names,
  types: readonly Place[],
  context: Context,
): NameProblem[] {
  const isCovered = (places: readonly Place[]) => (use: { startIndex: number; endIndex: number }) =>
    places.some(({ start, end }) => start <= use.startIndex && use.endIndex <= end);
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
  return left.map((one) => problem(one, names));
}

/** What each name needs: its import, with those that go to the same place, so that they come in one order whoever is first. */
export function importsForNames(problems: readonly NameProblem[], module: Module): Map<unknown, Edit[]> {
  const lines = [...new Set(problems.flatMap(({ line }) => line ?? []))].sort(byKind);
  const byPlace = groupBy(lines, (line) => placeImport(module, line).start);
  const edits = [...byPlace.values()].map((group) => ({
    group,
    edit: placeImport(module, group.join(eol(module.text))),
  }));
  return new Map(
    problems.map((one) => {
      const { line } = one;
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

function problem(unbound: UnboundName, names: Names): NameProblem {
  const { name, first } = unbound;
  const elsewhere = names.bindings(name)[0];
  const why = elsewhere
    ? `what binds it in line ${elsewhere.node.startPosition.row + 1} does not reach this use`
    : 'nothing binds it';
  const what = `\`${name}\` is used, but ${why}: NameError when it runs`;
  const line = lineOf(unbound);
  const found = { code, start: first.startIndex, end: first.endIndex, what, line };
  if (line) return found;
  const likely = likelyImport(name);
  const reason = likely ? `\`${likely}\` brings one of that name` : 'nothing says what it stands for';
  return { ...found, reason };
}
