import { describe, expect, test } from 'vitest';
import type { Tree } from 'web-tree-sitter';
import { parserFor } from '../../codemods/engine/parsers.ts';
import type { Edit, Parser } from '../../codemods/engine/types.ts';
import { python } from '../../codemods/python/language.ts';

const parser = (await parserFor(python)) as Parser<Tree>;

/** What the guard says of edits: `⟦before⟧⟪after⟫` in a text stands for an edit of it. */
function faultOf(marked: string): string | undefined {
  const edits: Edit[] = [];
  let before = '';
  let after = '';
  let end = 0;
  for (const match of marked.matchAll(/⟦([^⟧]*)⟧⟪([^⟫]*)⟫/g)) {
    const [all, taken = '', text = ''] = match;
    const between = marked.slice(end, match.index);
    before += between;
    after += between + text;
    edits.push({ start: before.length, end: before.length + taken.length, text });
    before += taken;
    end = match.index + all.length;
  }
  before += marked.slice(end);
  after += marked.slice(end);
  const first = parser.parse(before);
  if (!first.ok) throw new Error(`the text before does not parse: ${before}`);
  const refused = python.refuses?.(first.tree, before);
  if (refused !== undefined) return refused;
  const guard = python.guard?.(first.tree, before, edits);
  const second = parser.parse(after);
  return second.ok ? guard?.fault(second.tree, after) : 'does not parse';
}

describe('refuses', () => {
  test.each([
    [
      'a name that nothing binds',
      'def f():\n    return ⟦1⟧⟪Vector(1)⟫\n',
      /line 2 .*`Vector`.*nothing binds/,
    ],
    [
      'a function of a function, called from outside of it',
      '⟦⟧⟪def ours(a):\n    return local(a)\n\n\n⟫def run():\n    def local(a):\n        return a\n    go(item=⟦local⟧⟪ours⟫)\n\n\ngo = print\n',
      /line 2 .*`local`, and nothing binds/,
    ],
    [
      'one that means something else outside',
      'def local(a):\n    return a\n\n\n⟦⟧⟪def ours(a):\n    return local(a)\n\n\n⟫def run():\n    def local(a):\n        return 1\n    print(item=⟦local⟧⟪ours⟫)\n',
      /`local`, and it means something else there/,
    ],
    [
      'an import that takes a name from what has it',
      'import a\n⟦⟧⟪from b import Vector\n⟫from a import Vector\n\nx = Vector\n',
      /`Vector`, and it would mean something else/,
    ],
    [
      'a file that Python refuses before any edit',
      '    """a docstring"""\nx = ⟦1⟧⟪2⟫\n',
      /Python refuses the file as it is: line 1 is indented/,
    ],
    ['an import that takes the name of a builtin', '⟦⟧⟪from b import vars\n⟫x = vars(1)\n', /`vars`/],
    [
      'a name that is bound further down',
      'x = ⟦1⟧⟪Vector⟫\n⟦⟧⟪from b import Vector\n⟫y = 2\n',
      /`Vector`, and what binds it runs later/,
    ],
    [
      'a function that runs before what it calls is there',
      'def run():\n    print(⟦1⟧⟪ours⟫)\n\n\nrun()\n⟦⟧⟪def ours():\n    pass\n⟫',
      /`ours`, and what binds it runs later/,
    ],
    [
      'a name that is deleted',
      'from a import Vector\ndel Vector\n\n\ndef f():\n    return ⟦1⟧⟪Vector⟫\n',
      /`Vector`, and it is deleted/,
    ],
    [
      'a parameter of that name in the way',
      '⟦⟧⟪from b import Vector\n⟫x = 1\n\n\ndef f(Vector):\n    return ⟦1⟧⟪Vector(1)⟫\n',
      /`Vector`, and it means something else/,
    ],
    [
      'an import that goes while something uses it',
      '⟦from a import Vector\n⟧⟪⟫x = 1\n\n\ndef f():\n    return Vector\n',
      /`Vector`, and nothing binds/,
    ],
    ['a body that goes', 'def f():\n⟦    return 1\n⟧⟪⟫x = 1\n', /line 1 has no body/],
    ['a line between a header and its body', 'def f():\n⟦⟧⟪x = 1\n⟫    return 1\n', /line 1 has no body/],
    ['an indent of no block', 'def f():\n    a = 1\n⟦⟧⟪  b = 1\n⟫    return a\n', /line 3 is indented/],
    ['a keyword given twice', 'f(a=1⟦⟧⟪, a=2⟫)\n', /gives `a` twice/],
    ['an argument behind keywords', 'f(a=1⟦⟧⟪, 2⟫)\n', /without a name/],
    ['something before the future', '⟦⟧⟪import a\n⟫from __future__ import annotations\n', /future/],
  ])('%s', (_, marked, fault) => {
    expect(faultOf(marked)).toMatch(fault);
  });
});

describe('lets pass', () => {
  test.each([
    [
      'an import for what nothing bound',
      '⟦⟧⟪from b import Vector\n⟫x = 1\n\n\ndef f():\n    return Vector\n',
    ],
    ['an import for what another import bound', 'from ⟦a⟧⟪b⟫ import ⟦Vector⟧⟪Vector⟫\n\nx = Vector\n'],
    ['a second submodule of a package', 'import a.b\n⟦⟧⟪import a.c\n⟫\nx = a.c\n'],
    ['a name that was not bound before either', 'x = ⟦Vector⟧⟪[Vector]⟫\n'],
    ['what a star may bring', 'from a import *\n\nx = ⟦1⟧⟪Vector⟫\n'],
    ['builtins', 'x = ⟦1⟧⟪int(getattr(1, "real"))⟫\n'],
    [
      'a function that is called once all is there',
      'def run():\n    print(⟦1⟧⟪ours⟫)\n\n\n⟦⟧⟪def ours():\n    pass\n\n\n⟫run()\n',
    ],
    ['statements over several lines', 'x = [\n1,\n  """\nif a:\n""",\n]\nif x: \\\n  y = ⟦1⟧⟪2⟫\n'],
  ])('%s', (_, marked) => {
    expect(faultOf(marked)).toBeUndefined();
  });
});
