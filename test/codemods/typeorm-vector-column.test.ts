import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codemod } from '../../codemods/typeorm-vector-column/index.ts';
import { codemodded } from './codemodded.ts';
import { Programs } from './npm/programs.ts';

const before = readFileSync(new URL('npm/typeorm/transformer.mts', import.meta.url), 'utf8');

let programs: Programs;

beforeAll(async () => {
  programs = await Programs.open();
});

afterAll(() => programs?.close());

test('with typeorm 0.3.28: the same values and the same column with the transformer and without it', async () => {
  const after = codemodded(codemod, 'transformer.mts', before);
  expect(after).not.toMatch(/transformer:|as never/);
  for (const text of [before, after])
    expect(await programs.run('transformer.mts', text, 'pgvector-0.3.0')).toMatchObject({
      exit: 0,
      stderr: '',
    });
});

test('a transformer that only hands arrays on: the same without it', async () => {
  const handsOn = before.replaceAll(/(to|from): \(value.*,/g, '$1: (value: unknown) => value,');
  expect(handsOn).not.toBe(before);
  const after = codemodded(codemod, 'hands-on.mts', handsOn);
  expect(after).not.toContain('transformer');
  for (const text of [handsOn, after])
    expect(await programs.run('hands-on.mts', text, 'pgvector-0.3.0')).toMatchObject({ exit: 0, stderr: '' });
});

test('what a transformer makes of text is never asked for', async () => {
  const told = before.replace('JSON.parse(value)', 'new Float32Array(JSON.parse(value))');
  expect(told).not.toBe(before);
  // It would be no plain array.
  expect(await programs.run('told.mts', told, 'pgvector-0.3.0')).toMatchObject({ exit: 0, stderr: '' });
  expect(() => codemodded(codemod, 'told.mts', told)).toThrow('does more than');
});

test('an array in front of a vector: fails before, works after', async () => {
  const array = readFileSync(new URL('npm/typeorm/array.mts', import.meta.url), 'utf8');
  const broken = await programs.run('array.mts', array, 'pgvector-0.3.0');
  expect(broken.stderr).toContain('invalid input syntax for type vector');
  const after = codemodded(codemod, 'array.mts', array, true, [{ path: 'array.mts', text: array }]);
  expect(await programs.run('array.mts', after, 'pgvector-0.3.0')).toMatchObject({ exit: 0, stderr: '' });
});
