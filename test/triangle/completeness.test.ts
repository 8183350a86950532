import { describe, expect, test } from 'vitest';
import { hashExample, readEvidence } from '../../examples/runner/evidence.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { type Recipe, readRecipes } from '../../recipes/recipes.ts';
import { owed, owedExamples, owedPages } from './debts.ts';

const resolutions = readRecipes().filter(({ kind }) => kind === 'resolution');
const examples = listExamples();
const sections = ['Symptom', 'Confirm', 'Fix', 'Why', 'Verify', 'When not to', 'Prevent'];

describe('a resolution', () => {
  test.each(resolutions)('$code has every section, or owes it', ({ code, body }) => {
    const headings = [...body.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    const lacking = sections.filter((section) => !headings.includes(section));
    expect(lacking).toEqual(owed[code] ?? []);
  });

  test.each(resolutions)('$code is proven by an example, or owes it', (recipe) => {
    const isProven = examples.some(({ codes }) => codes.includes(recipe.code));
    expect(isProven).toBe(!owedExamples.includes(recipe.code));
    if (isProven) expect(examples.find(({ id }) => id === recipe.example)?.codes).toContain(recipe.code);
  });

  test.each(resolutions.filter(hasErrorAndExample))('$code has a run that printed its error', ({ code }) => {
    const steps = examples.flatMap((example) => example.steps);
    expect(steps.some(({ explains }) => explains === code)).toBe(true);
  });

  function hasErrorAndExample({ code, errors }: Recipe): boolean {
    return errors.length > 0 && !owedExamples.includes(code);
  }
});

describe('an example', () => {
  test.each(examples)('$id has evidence of its files and of all its steps', (example) => {
    const evidence = readEvidence(example.folder);
    expect(evidence?.hash).toBe(hashExample(example));
    expect(evidence?.steps.map(({ name }) => name)).toEqual(example.steps.map(({ name }) => name));
  });

  test.each(examples)('$id names its steps so that each can be told from the others', ({ steps }) => {
    const names = steps.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(examples)('$id is for recipes that exist', ({ codes }) => {
    const known = readRecipes().map(({ code }) => code);
    const orphans = codes.filter((code) => !known.includes(code));
    expect(orphans).toEqual(codes.filter((code) => owedPages.includes(code)));
  });
});
