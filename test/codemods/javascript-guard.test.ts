import { describe, expect, test } from 'vitest';
import { analyse } from '../../codemods/engine/analyse.ts';
import type { Codemod, Edit } from '../../codemods/engine/types.ts';
import { javascript } from '../../codemods/javascript/language.ts';
import type { Script } from '../../codemods/javascript/script.ts';
import { noProject } from '../engine/toy.ts';

/** A codemod that makes one edit, once: `from` becomes `to`. */
function replacing(from: string, to: string): Codemod<Script> {
  return {
    id: 'toy',
    title: 'A toy.',
    language: javascript,
    codes: ['PGV001'],
    options: {},
    words: [from],
    mayConcern: (text) => text.includes(from),
    find({ text }) {
      const start = text.indexOf(from);
      const end = start + from.length;
      const edits: Edit[] = [{ start, end, text: to }];
      return start < 0
        ? []
        : [{ code: 'PGV001', what: 'a toy', start, end, repair: { outcome: 'goes', edits } }];
    },
  };
}

async function outcome(path: string, text: string, from: string, to: string) {
  const file = {
    path,
    target: `/nowhere/${path}`,
    bytes: Buffer.from(text),
    codemods: [replacing(from, to)],
  };
  const task = { options: {}, fix: true, unsafe: false, ignore: [], projectFor: () => noProject };
  const { status, error } = await analyse(file, task);
  return { status, error: error?.message };
}

describe('what edits of JavaScript may not do', () => {
  const refused = [
    [
      'an import that is still used',
      'a.ts',
      "import { a } from 'm';\nexport const b = a;\n",
      '{ a }',
      '{ c }',
      'a',
    ],
    ['one that only a type uses', 'a.ts', "import type { A } from 'm';\nlet b: A;\n", '{ A }', '{ C }', 'A'],
    [
      'one that only an element uses',
      'a.tsx',
      "import { Tag } from 'm';\nexport const b = <Tag />;\n",
      '{ Tag }',
      '{ C }',
      'Tag',
    ],
    ['a new name without an import', 'a.js', 'f(1);\n', '1', 'vector', 'vector'],
    ['a use out of the scope of its name', 'a.js', '{\n  const a = 1;\n}\ng(1);\n', 'g(1)', 'g(a)', 'a'],
    [
      'a name in a shorthand',
      'a.js',
      "const { a } = require('m');\nmodule.exports = { a };\n",
      '{ a } =',
      '{ b } =',
      'a',
    ],
  ] as const;
  test.each(refused)('%s', async (_name, path, text, from, to, lost) => {
    const error = `not edited: \`${lost}\` would be left without a declaration`;
    expect(await outcome(path, text, from, to)).toEqual({ status: 'refused', error });
  });

  const allowed = [
    ['a name that was undefined before', 'a.js', 'f(a, 1);\n', '1', 'a'],
    ['a name of the platform', 'a.js', 'f(1);\n', '1', 'Promise'],
    [
      'a renamed import with its uses',
      'a.ts',
      "import { a } from 'm'; f(a);\n",
      "{ a } from 'm'; f(a)",
      "{ b } from 'm'; f(b)",
    ],
    ['a property of that name', 'a.js', 'f(x.y);\n', 'x.y', 'x.z'],
    [
      'a label, and a type parameter',
      'a.ts',
      'function f<T>(a: T) { o: for (;;) break o; }\n1;\n',
      '1;',
      '2;',
    ],
  ] as const;
  test.each(allowed)('not: %s', async (_name, path, text, from, to) => {
    expect(await outcome(path, text, from, to)).toEqual({ status: 'changed', error: undefined });
  });
});

test('what no engine takes is not edited: a name that a module declares twice', async () => {
  const text = "import { a } from 'm';\nconst { a } = require('m');\nf(1);\n";
  expect(await outcome('a.js', text, '1', '2')).toEqual({
    status: 'refused',
    error: 'not edited: JavaScript refuses the file as it is: `a` is declared twice',
  });
  const fits = 'interface A {}\nconst A = 1;\nvar b, b;\nf(1);\n';
  expect((await outcome('a.ts', fits, 'f(1)', 'f(2)')).status).toBe('changed');
});
