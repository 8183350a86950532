import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashExample, readEvidence } from '../../examples/runner/evidence.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { type Recipe, readRecipes } from '../../recipes/recipes.ts';
import { owed, owedExamples, owedPages } from './debts.ts';

const resolutions = readRecipes().filter(({ kind }) => kind === 'resolution');
const practices = readRecipes().filter(({ kind }) => kind === 'practice');
const examples = listExamples();
const sections = ['Symptom', 'Confirm', 'Fix', 'Why', 'Verify', 'When not to', 'Prevent'];
const practiceSections = ['What it is for', 'Have it', 'When not to', 'Verify'];

describe('a resolution', () => {
  test.each(resolutions)('$code has every section, or owes it', ({ code, body }) => {
    const headings = [...body.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    const lacking = sections.filter((section) => !headings.includes(section));
    expect(lacking).toEqual(owed[code] ?? []);
  });

  test.each(resolutions)('$code is proven by an example, or owes it', (recipe) => {
    const isProven = examples.some(({ codes }) => codes.includes(recipe.code));
    expect(isProven).toBe(!owedExamples.includes(recipe.code) && recipe.notRun === undefined);
    if (recipe.notRun) expect(recipe.body).toContain(`Not run here: ${recipe.notRun}`);
    if (isProven) expect(examples.find(({ id }) => id === recipe.example)?.codes).toContain(recipe.code);
  });

  test.each(resolutions.filter(hasErrorAndExample))('$code has a run that printed its error', ({ code }) => {
    const steps = examples.flatMap((example) => example.steps);
    expect(steps.some(({ explains }) => explains === code)).toBe(true);
  });

  function hasErrorAndExample({ code, errors, example }: Recipe): boolean {
    return errors.length > 0 && example !== undefined && !owedExamples.includes(code);
  }
});

describe('a practice', () => {
  test.each(practices)('$code says what it is, when not to take it and how to verify it', ({ body }) => {
    const headings = [...body.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(expect.arrayContaining(practiceSections));
  });

  test.each(practices)('$code has files, and what to do with them', ({ files, next }) => {
    expect(files).not.toEqual([]);
    expect(next).not.toEqual([]);
  });

  test.each(practices)(
    '$code is proven by an example that runs with its files',
    ({ code, example, files }) => {
      const own = examples.find(({ id }) => id === example);
      expect(own?.codes).toContain(code);
      const given = files.map(({ file }) => `${own?.folder}/fixed/${file}`);
      expect(given.filter((path) => !existsSync(path))).toEqual([]);
      expect(own?.steps.some(({ tree, proves }) => tree === 'fixed' && proves)).toBe(true);
    },
  );
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
