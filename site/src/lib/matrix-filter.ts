import { axes, type MatrixVersions } from '../../../recipes/matrix-axes.ts';

/** `passes`: what a row says is so. `refused`: the packages do not install together. `absent`: not run. */
export type Mark = (typeof marks)[number];

const marks = ['passes', 'fails', 'refused', 'absent'] as const;

/** Of several combinations: `mixed` when some pass and some fail. */
export type Verdict = Mark | 'mixed';

export const words: Readonly<Record<Verdict, string>> = {
  passes: 'Yes',
  mixed: 'Depends',
  fails: 'No',
  refused: 'Does not install',
  absent: 'Not run',
};

/** What of each axis is asked for; an axis that is left out is asked for whole. */
export type Selection = Partial<MatrixVersions>;

const names = Object.keys(axes) as (keyof typeof axes)[];

export function matches(versions: MatrixVersions, selection: Selection): boolean {
  return names.every((axis) => selection[axis] === undefined || selection[axis] === versions[axis]);
}

/** Combinations that do not install, or were not run, have no say beside those that were. */
export function verdictOf(marks: readonly Mark[]): Verdict {
  const passes = marks.includes('passes');
  const fails = marks.includes('fails');
  if (passes && fails) return 'mixed';
  if (passes) return 'passes';
  if (fails) return 'fails';
  return marks.includes('refused') ? 'refused' : 'absent';
}

/** A letter for each mark: what a row of the table carries. */
export function lettersOf(marks: readonly Mark[]): string {
  return marks.map((mark) => mark[0]).join('');
}

export function marksOf(letters: string): Mark[] {
  const byLetter = new Map(marks.map((mark) => [mark[0], mark]));
  return [...letters].map((letter) => byLetter.get(letter) ?? 'absent');
}

export function countText(count: number): string {
  return `${count} ${count === 1 ? 'combination' : 'combinations'}`;
}

/** From the query of the page's address: `?sqlalchemy=2.0.58&postgresql=18`. What names no version of ours is not there. */
export function selectionOf(query: string): Selection {
  const given = new URLSearchParams(query);
  const known = names.flatMap((axis) => {
    const value = given.get(axis);
    return value !== null && (axes[axis] as readonly string[]).includes(value) ? [[axis, value]] : [];
  });
  return Object.fromEntries(known);
}

/** `''` where everything is asked for. */
export function queryOf(selection: Selection): string {
  const query = new URLSearchParams(
    names.flatMap((axis) => (selection[axis] === undefined ? [] : [[axis, selection[axis]]])),
  ).toString();
  return query && `?${query}`;
}
