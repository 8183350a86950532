import { groupBy } from '../../../lib/group-by.ts';
import type { RecipeEntry } from '../../data/recipes.ts';

interface Day {
  /** `undefined`: those without a recorded run. */
  date: string | undefined;
  slug: string;
  recipes: RecipeEntry[];
}

/** Recipes by the day of their last run, newest first; those without one last. */
export function byProof(recipes: readonly RecipeEntry[]): Day[] {
  const days = groupBy(recipes, ({ proof }) => proof?.date);
  return [...days]
    .map(([date, ofDay]) => ({ date, slug: date ? `on-${date}` : 'no-run', recipes: ofDay }))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}
