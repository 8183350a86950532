import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codemod } from '../../codemods/drizzle-builtin-vector/index.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { codemodded } from './codemodded.ts';
import { Programs } from './npm/programs.ts';

const read = (name: string) => readFileSync(new URL(`npm/drizzle/${name}`, import.meta.url), 'utf8');
const former = read('former-module.mts');
const custom = read('custom-type.mts');
const right = { exit: 0, stderr: '' };

let programs: Programs;

beforeAll(async () => {
  programs = await Programs.open();
});

afterAll(() => programs?.close());

describe('drizzle-builtin-vector, executed with drizzle-orm 0.45', () => {
  test('pgvector/drizzle-orm: is gone before; columns and distances work after', async () => {
    const broken = await programs.run('former-module.mts', former, 'pgvector-0.3.0');
    expect(matchError(broken.stderr, readRecipes())?.code, broken.stderr).toBe('PGV045');
    const after = codemodded(codemod, 'former-module.mts', former);
    expect(await programs.run('former-module.mts', after, 'pgvector-0.3.0')).toMatchObject(right);
  });

  test('a custom type: the same types and the same values before and after', async () => {
    const after = codemodded(codemod, 'custom-type.mts', custom, true);
    expect(after).not.toContain('customType');
    expect(await programs.run('custom-type.mts', custom, 'pgvector-0.3.0')).toMatchObject(right);
    expect(await programs.run('custom-type.mts', after, 'pgvector-0.3.0')).toMatchObject(right);
  });

  test('with types', async () => {
    const files = [
      { name: 'former.mts', text: former },
      { name: 'former-after.mts', text: codemodded(codemod, 'former.mts', former) },
      { name: 'custom.mts', text: custom },
      { name: 'custom-after.mts', text: codemodded(codemod, 'custom.mts', custom, true) },
    ];
    const { faulty, output } = await programs.check(files, 'pgvector-0.3.0');
    expect(faulty, output).toEqual(['former.mts']);
  });
});
