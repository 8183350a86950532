import { describe, expect, test } from 'vitest';
import { analyse } from '../../codemods/engine/analyse.ts';
import type { Codemod, Problem } from '../../codemods/engine/types.ts';
import { noProject, replaceWords, toyCodemod } from './toy.ts';

function run(text: string, find: (text: string) => Problem[], unsafe = false) {
  const file = { path: 'a.toy', target: '/a.toy', bytes: Buffer.from(text), codemods: [toyCodemod(find)] };
  return analyse(file, { options: {}, fix: true, unsafe, ignore: [], projectFor: () => noProject });
}

test('edits are made on the bytes, shared ones once, inserts at one place in their order', async () => {
  const outcome = await run('é word word\n', (text) => {
    const [first, second] = replaceWords(text, 'x');
    if (!first?.repair || !second?.repair) return [];
    const shared = { start: 0, end: 0, text: 'A' };
    first.repair.edits.push(shared, { start: 0, end: 0, text: 'B' });
    second.repair.edits.push(shared);
    return [first, second];
  });
  expect(Buffer.from(outcome?.change?.after ?? '').toString()).toBe('ABé x x\n');
  expect(outcome?.status).toBe('changed');
});

test('unsafe edits wait for --unsafe, and manual findings for a person', async () => {
  const unsafe = (text: string) => replaceWords(text, 'x', 'unsafe');
  expect((await run('word', unsafe))?.status).toBe('refused');
  expect((await run('word', unsafe, true))?.status).toBe('changed');
  const manual = (text: string) => replaceWords(text, 'x', 'manual');
  expect((await run('word', manual, true))?.status).toBe('refused');
});

test.each<[string, (text: string) => Problem[], RegExp]>([
  ['does not parse', (text) => replaceWords(text, '(('), /does not parse/],
  ['would be changed again', (text) => replaceWords(text, 'a word'), /second run .* would change it again/],
  [
    'has overlapping edits',
    (text) => replaceWords(text, 'x').concat(replaceWords(text, 'y')),
    /edits overlap/,
  ],
  [
    'comes from a codemod that throws',
    () => {
      throw new Error('oh');
    },
    /failed on it: oh/,
  ],
])('a result that %s is a fault of ours, and the file stays as it is', async (_, find, message) => {
  const outcome = await run('word', find);
  expect(outcome?.change).toBeUndefined();
  expect(outcome?.error?.bug).toBe(true);
  expect(outcome?.error?.message).toMatch(message);
});

test('what does not parse fails with its place', async () => {
  const outcome = await run('word\n é ((', (text) => replaceWords(text, 'x'));
  expect(outcome).toMatchObject({
    status: 'failed',
    error: { message: 'no toy', position: { line: 2, column: 4, offset: 9 } },
  });
});

describe('several codemods at once', () => {
  const named = (id: string, find: (text: string) => Problem[]) => ({ ...toyCodemod(find), id });
  const together = (text: string, ...codemods: Codemod<string>[]) =>
    analyse(
      { path: 'a.toy', target: '/a.toy', bytes: Buffer.from(text), codemods },
      { options: {}, fix: true, unsafe: false, ignore: [], projectFor: () => noProject },
    );

  test('where two want the same characters, the first edits and the second finds nothing any more', async () => {
    const x = named('x', (text) => replaceWords(text, 'x'));
    const y = named('y', (text) => replaceWords(text, 'y'));
    const outcome = await together('word word\n', x, y);
    expect(outcome).toMatchObject({ status: 'changed' });
    expect(Buffer.from(outcome.change?.after ?? '').toString()).toBe('x x\n');
    expect(outcome.findings).toHaveLength(4);
  });

  test('what one makes is work for another in the next round', async () => {
    const first = named('first', (text) => replaceWords(text, 'wordy'));
    const later = named('later', (text) =>
      text.includes('wordy')
        ? [
            {
              code: 'PGV999',
              start: 0,
              end: 1,
              what: 'longer',
              repair: { outcome: 'goes', edits: [{ start: 0, end: 5, text: '' }] },
            },
          ]
        : [],
    );
    const outcome = await together('word\n', first, later);
    expect(Buffer.from(outcome.change?.after ?? '').toString()).toBe('\n');
    expect(outcome.findings.map(({ message, edits }) => [message, edits.length])).toEqual([
      ['a word; goes', 1],
      ['longer; goes', 0],
    ]);
  });

  test('codemods that undo each other are a fault of ours, and the file stays as it is', async () => {
    const swap = (id: string, from: string, by: string) =>
      named(id, (text) => {
        const start = text.indexOf(from);
        const end = start + from.length;
        const edits = [{ start, end, text: by }];
        const repair = { outcome: 'goes', edits };
        return start < 0 ? [] : [{ code: 'PGV999', start, end, what: id, repair }];
      });
    const outcome = await together(
      'word a c\n',
      swap('ab', 'a', 'b'),
      swap('ba', 'b', 'a'),
      swap('cd', 'c', 'd'),
    );
    expect(outcome).toMatchObject({ status: 'refused', error: { bug: true } });
    expect(outcome.change).toBeUndefined();
  });
});
