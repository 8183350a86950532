import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codemod } from '../../codemods/pg-pool-on-connect/index.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { codemodded } from './codemodded.ts';
import { Programs } from './npm/programs.ts';

const before = readFileSync(new URL('npm/pg-pool/pool.mts', import.meta.url), 'utf8');
const after = codemodded(codemod, 'pool.mts', before);

let programs: Programs;

beforeAll(async () => {
  programs = await Programs.open();
});

afterAll(() => programs?.close());

describe('pg-pool-on-connect, executed with pg 8.23', () => {
  test('a listener races with the first query; onConnect does not', async () => {
    const broken = await programs.run('pool.mts', before, 'pgvector-0.3.0');
    expect(matchError(broken.stderr, readRecipes())?.code, broken.stderr).toBe('PGV043');
    expect(await programs.run('pool.mts', after, 'pgvector-0.3.0')).toMatchObject({ exit: 0, stderr: '' });
  });

  test('with types', async () => {
    const files = [
      { name: 'before.mts', text: before },
      { name: 'after.mts', text: after },
    ];
    const { faulty, output } = await programs.check(files, 'pgvector-0.3.0');
    expect(faulty, output).toEqual([]);
  });
});
