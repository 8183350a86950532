import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../examples/runner/evidence.ts';
import { differences } from '../../examples/runner/files.ts';
import { type Example, listExamples } from '../../examples/runner/list-examples.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { owedPages } from './debts.ts';
import { diagnose, onTree, repair, repairsOf } from './trees.ts';

const recipes = readRecipes();
const examples = listExamples();
const resolutions = examples.filter(({ folder }) => existsSync(join(folder, 'broken')));
const repaired = resolutions.filter(({ steps }) =>
  steps.some((step) => 'same' in step && step.tree === 'work' && step.same === 'fixed'),
);

describe('codemod(broken) is fixed, and codemod(fixed) too', () => {
  test.each(repaired)('$id', async (example) => {
    const repairs = await repairsOf(example);
    expect(repairs).not.toEqual([]);
    await onTree(example, 'fixed', async (fixed) => {
      await onTree(example, 'broken', async (broken) => {
        for (const one of repairs) await repair(broken, one);
        expect(differences(broken, fixed)).toEqual([]);
      });
      for (const one of repairs) expect(await repair(fixed, one)).toEqual([]);
    });
  });
});

describe('kit doctor reports what is broken, and is silent on what is fixed', () => {
  test.each(resolutions)('$id', async (example) => {
    // One with several codes may show each in a tree of its own.
    const broken = readdirSync(example.folder).filter((tree) => /^broken(?:-|$)/.test(tree));
    const reported = (await Promise.all(broken.map((tree) => onTree(example, tree, diagnose)))).flat();
    expect(reported).toEqual(expect.arrayContaining(seen(example)));
    expect(await onTree(example, 'fixed', diagnose)).toEqual([]);
  });

  /** The codes for which a codemod looks, unless it is a matter of taste. */
  function seen({ codes }: Example): string[] {
    const isSeen = recipes.filter(({ kind, codemod }) => kind === 'resolution' && codemod);
    return codes.filter((code) => isSeen.some((recipe) => recipe.code === code));
  }
});

describe('kit explain finds the recipe in what a broken project printed', () => {
  const telling = examples.flatMap(({ folder, steps }) => {
    const recorded = readEvidence(folder)?.steps ?? [];
    return steps.flatMap(({ name, explains }) => {
      const said = recorded.find((step) => step.name === name);
      return explains && said && !owedPages.includes(explains)
        ? [{ name, explains, text: `${said.stdout}\n${said.stderr}` }]
        : [];
    });
  });

  test.each(telling)('$explains: $name', ({ explains, text }) => {
    // The last error decides; that no other recipe says the same, but the one whose answer this tool replaces, is what the patterns are for.
    expect(matchError(text, recipes)?.code).toBe(explains);
    const general = recipes.find(({ code }) => code === explains)?.insteadOf?.code;
    const others = recipes.filter(({ code }) => code !== explains && code !== general);
    expect(matchError(text, others)?.code).toBeUndefined();
  });
});
