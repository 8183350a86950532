import { describe, expect, test } from 'vitest';
import { settle } from '../../codemods/engine/settle.ts';
import type { Codemod, Problem } from '../../codemods/engine/types.ts';
import { noProject, toyCodemod } from './toy.ts';

const text = 'one\ntwo\nthree\n';
const edit = (start: number, by: string) => ({ start, end: start + 1, text: by });
const problem = (start: number, more: Partial<Problem> = {}): Problem => ({
  code: 'PGV999',
  start,
  end: start + 3,
  what: `wrong at ${start}`,
  repair: { outcome: 'becomes right', edits: [edit(start, 'X')] },
  ...more,
});

interface Told {
  repair?: Codemod['repair'];
  unsafe?: boolean;
  silenced?: readonly number[];
}

function findings(problems: Problem[], { repair, unsafe = false, silenced = [] }: Told = {}) {
  const codemod: Codemod = { ...toyCodemod(() => []), find: () => problems, ...(repair && { repair }) };
  return settle(codemod, {
    source: { path: 'a.py', text },
    tree: text,
    context: { options: {}, unsafe, project: noProject },
    isSilenced: ({ start }) => silenced.includes(start),
  }).findings;
}

const said = (problems: Problem[], told?: Told) =>
  findings(problems, told).map(({ applicability, message, edits }) => [applicability, message, edits.length]);

describe('one problem', () => {
  test('that is repaired says what is wrong, then what becomes of it', () => {
    expect(said([problem(0)])).toEqual([['safe', 'wrong at 0; becomes right', 1]]);
  });

  test('whose repair can change something else is unsafe, and says what', () => {
    const risk = 'where it ran already, nothing changes';
    expect(said([problem(0, { risk })])).toEqual([['unsafe', `wrong at 0; becomes right: ${risk}`, 1]]);
    expect(said([problem(0, { risk: '' })])).toEqual([['unsafe', 'wrong at 0; becomes right', 1]]);
  });

  test('that needs a person says why, and has no edits', () => {
    expect(said([problem(0, { reason: 'it is computed' })])).toEqual([
      ['manual', 'wrong at 0; not edited: it is computed', 0],
    ]);
  });
});

describe('problems of one scope', () => {
  const scope = 'file';

  test('are all left alone while one needs a person, and name its line', () => {
    expect(
      said([problem(0, { scope }), problem(4, { scope, reason: 'it is computed' }), problem(8)]),
    ).toEqual([
      ['manual', 'wrong at 0; not edited: line 2 of a.py needs a person first', 0],
      ['manual', 'wrong at 4; not edited: it is computed', 0],
      ['safe', 'wrong at 8; becomes right', 1],
    ]);
  });

  test('are repaired together: what is applied apart from what is only shown', () => {
    const asked: number[][] = [];
    const repair: Codemod['repair'] = (some) => {
      asked.push(some.map(({ start }) => start));
      return some.map(({ start }) => ({
        outcome: 'is mended',
        edits: [edit(start, 'X'), edit(12, 'import')],
      }));
    };
    const problems = [problem(0, { scope }), problem(4, { scope, risk: '' }), problem(8, { scope })];
    findings(problems, { repair });
    findings(problems, { repair, unsafe: true });
    expect(asked).toEqual([[0, 8], [4], [0, 4, 8]]);
  });

  test('may turn out to need a person when they are repaired', () => {
    const repair: Codemod['repair'] = (some) =>
      some.map(({ start }) =>
        start === 4 ? { reason: 'its name is taken' } : { outcome: 'is mended', edits: [] },
      );
    expect(said([problem(0, { scope }), problem(4, { scope })], { repair })).toEqual([
      ['manual', 'wrong at 0; not edited: line 2 of a.py needs a person first', 0],
      ['manual', 'wrong at 4; not edited: its name is taken', 0],
    ]);
  });

  test('are repaired without the silenced ones, which are asked about no more', () => {
    const asked: number[][] = [];
    const repair: Codemod['repair'] = (some) => {
      asked.push(some.map(({ start }) => start));
      return some.map(() => ({ outcome: 'is mended', edits: [] }));
    };
    const problems = [problem(0, { scope }), problem(4, { scope, reason: 'it is computed' })];
    expect(said(problems, { repair, silenced: [4] })).toEqual([['safe', 'wrong at 0; is mended', 0]]);
    expect(asked).toEqual([[0]]);
  });

  test('that go together are not repaired when a comment keeps one of them', () => {
    const problems = [problem(0, { scope, indivisible: true }), problem(4, { scope, indivisible: true })];
    expect(said(problems, { silenced: [4] })).toEqual([
      [
        'manual',
        'wrong at 0; not edited: a comment keeps one of the changes as it is, and they go together',
        0,
      ],
    ]);
  });
});
