import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codemod } from '../../codemods/drizzle-builtin-vector/index.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { casesOf } from './cases.ts';
import { codemodded } from './codemodded.ts';
import { linkFault } from './npm/link.ts';
import { Programs } from './npm/programs.ts';

const read = (name: string) => readFileSync(new URL(`npm/drizzle/${name}`, import.meta.url), 'utf8');
const former = read('former-module.mts');
const whenNeeded = read('former-module-when-needed.mts');
const index = read('former-index.mts');
const customTypes = ['custom-type.mts', 'custom-types-for-others.mts'];
const required = 'custom-type-required.cjs';
const right = { exit: 0, stderr: '' };

let programs: Programs;

beforeAll(async () => {
  programs = await Programs.open();
});

afterAll(() => programs?.close());

describe('drizzle-builtin-vector, executed with drizzle-orm 0.45', () => {
  const formers = [
    ['former-module.mts', former],
    ['former-module-when-needed.mts', whenNeeded],
  ] as const;

  test.each(formers)(
    '%s: the module is gone before; columns and distances work after',
    async (name, text) => {
      const broken = await programs.run(name, text, 'pgvector-0.3.0');
      expect(matchError(broken.stderr, readRecipes())?.code, broken.stderr).toBe('PGV045');
      const after = codemodded(codemod, name, text);
      expect(await programs.run(name, after, 'pgvector-0.3.0')).toMatchObject(right);
    },
  );

  test.each([...customTypes, required])(
    '%s: the same types and the same values before and after',
    async (name) => {
      const before = read(name);
      const after = codemodded(codemod, name, before, true);
      expect(after).not.toContain('customType');
      expect(await programs.run(name, before, 'pgvector-0.3.0')).toMatchObject(right);
      expect(await programs.run(name, after, 'pgvector-0.3.0')).toMatchObject(right);
    },
  );

  test('an index as it was before 0.31: fails before, is declared after', async () => {
    const broken = await programs.run('former-index.mts', index, 'pgvector-0.3.0');
    expect(matchError(broken.stderr, readRecipes())?.code, broken.stderr).toBe('PGV045');
    const after = codemodded(codemod, 'former-index.mts', index);
    expect(await programs.run('former-index.mts', after, 'pgvector-0.3.0')).toMatchObject(right);
  });

  test('with types', async () => {
    const files = [
      { name: 'former.mts', text: former },
      { name: 'former-after.mts', text: codemodded(codemod, 'former.mts', former) },
      { name: 'when-needed-after.mts', text: codemodded(codemod, 'when-needed.mts', whenNeeded) },
      { name: 'index.mts', text: index },
      { name: 'index-after.mts', text: codemodded(codemod, 'index.mts', index) },
      ...customTypes.flatMap((name) => [
        { name, text: read(name) },
        { name: `after-${name}`, text: codemodded(codemod, name, read(name), true) },
      ]),
    ];
    const { faulty, output } = await programs.check(files, 'pgvector-0.3.0');
    expect(faulty, output).toEqual(['former.mts', 'index.mts']);
  });
});

const changing = casesOf(codemod.id).flatMap(({ name, extension, expected }) =>
  expected && extension !== '.json' ? [{ name, extension, after: expected.toString() }] : [],
);

test.each(changing)('$name: drizzle-orm 0.45 has all that it takes', async ({ extension, after }) => {
  expect(await linkFault('drizzle-orm', programs.folder('pgvector-0.3.0'), extension, after)).toBeUndefined();
});
