import { afterAll, beforeAll, expect, test } from 'vitest';
import { codemod } from '../../codemods/fix-vector-imports/index.ts';
import { Fuzzer } from './fuzz.ts';

let fuzzer: Fuzzer;

beforeAll(async () => {
  fuzzer = await Fuzzer.open();
});

afterAll(() => fuzzer?.close());

/** `npm run fuzz` makes more of them, of another seed each time. */
test.each([1, 2, 3, 4])('no codemod harms 250 programs made of its cases, seed %i', async (seed) => {
  expect(await fuzzer.run(250, seed)).toEqual([]);
});

test('a codemod that writes what does not parse is found', async () => {
  const careless: typeof codemod = {
    ...codemod,
    repair: (problems) =>
      problems.map(({ start }) => ({ outcome: '', edits: [{ start, end: start, text: '(' }] })),
  };
  const own = await Fuzzer.open([careless]);
  const [fault] = await own.run(50, 1, 1);
  own.close();
  expect(fault).toMatchObject({
    codemods: ['fix-vector-imports'],
    what: expect.stringContaining('does not parse'),
  });
});
