import type { Applicability } from '../../codemods/engine/types.ts';
import { readOwnFile } from '../../lib/own-file.ts';
import { type Copy, copiesOf } from '../../recipes/copies.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import type { RecipeMatter } from '../../recipes/schema.ts';
import { withoutComponents } from '../../recipes/shown.ts';
import type { CodemodEntry } from './codemods.ts';
import type { ExampleEntry, Proof } from './examples.ts';

export interface RecipeEntry extends RecipeMatter {
  /** The most that its codemods do about it, as their cases show; undefined where none finds it. */
  repair?: Applicability;
  id: string;
  /** Below the front matter, with code in the place of components. */
  markdown: string;
  /** What `kit recipes copy` writes. */
  copies: Copy[];
  /** Ids of the examples that prove it. */
  examples: string[];
  /** The newest run of them whose files are still the same. */
  proof?: Proof;
}

export function collectRecipes(
  examples: readonly ExampleEntry[],
  codemods: readonly CodemodEntry[],
): RecipeEntry[] {
  return readRecipes().map((whole) => {
    const { body, ...recipe } = whole;
    const own = examples.filter(({ id, codes }) => id === recipe.example || codes.includes(recipe.code));
    const [proof] = own
      .flatMap((one) => (one.proof?.isCurrent ? one.proof : []))
      .sort((a, b) => b.date.localeCompare(a.date));
    return {
      ...recipe,
      markdown: withoutComponents(body, recipe.example, readOwnFile),
      copies: copiesOf(whole, readOwnFile),
      examples: own.map(({ id }) => id).sort((a) => (a === recipe.example ? -1 : 1)),
      ...(proof && { proof }),
      ...repairOf(recipe, codemods),
    };
  });
}

const strongest = ['safe', 'unsafe', 'manual'] as const;

function repairOf(
  { code, codemod, otherCodemods }: RecipeMatter,
  codemods: readonly CodemodEntry[],
): Pick<RecipeEntry, 'repair'> {
  const own = codemods.filter(({ id }) => id === codemod || otherCodemods.includes(id));
  const found = own.flatMap(({ cases }) => cases).flatMap(({ findings }) => findings);
  const repair = strongest.find((one) =>
    found.some((finding) => finding.code === code && finding.applicability === one),
  );
  return repair ? { repair } : {};
}
