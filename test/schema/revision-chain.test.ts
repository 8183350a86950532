import { expect, test } from 'vitest';
import { readRevisionHead } from '../../codemods/alembic/revision.ts';
import { RevisionChain } from '../../codemods/alembic/revision-chain.ts';

test.each([
  ["revision = 'b'\ndown_revision = 'a'", ['a']],
  ['revision: str = "b"\ndown_revision: Union[str, None] = None', []],
  [
    'revision: str = "b"\ndown_revision: Union[str, Sequence[str], None] = (\n    "a",  # main\n    "c",\n)',
    ['a', 'c'],
  ],
  ['revision = "b"\ndown_revision = ["a", "c"]', ['a', 'c']],
  ['revision = "b"\ndown_revision = previous.revision', undefined],
])('%j comes after %j', (text, expected) => {
  const head = readRevisionHead(`${text}\n\n\ndef upgrade() -> None:\n    pass\n`);
  expect(head).toMatchObject({ id: 'b' });
  expect(head?.downRevisions).toEqual(expected);
});

test.each([
  'revision = 1\ndown_revision = None\ndef upgrade(): pass',
  'revision = "b"\ndef upgrade(): pass',
  '"""\nrevision = "b"\n"""\ndown_revision = None',
])('%j is no revision', (text) => {
  expect(readRevisionHead(text)).toBeUndefined();
});

/** `b: a` for "b comes after a"; `+` for what it depends on, `@` for a label. */
function chain(...lines: string[]): RevisionChain {
  return new RevisionChain(
    lines.map((line) => {
      const [id = '', ...names] = line.split(/[: ]+/).filter(Boolean);
      return {
        id,
        path: `${id}.py`,
        mentionsVectors: false,
        upgradeMentionsVectors: false,
        rendersVectors: false,
        hintsAtCreation: false,
        downRevisions: names.filter((name) => /^\w/.test(name)),
        dependsOn: names.filter((name) => name.startsWith('+')).map((name) => name.slice(1)),
        branchLabels: names.filter((name) => name.startsWith('@')).map((name) => name.slice(1)),
        body: undefined,
      };
    }),
  );
}

function names(all: RevisionChain, of: 'ancestors' | 'descendants', id: string): string {
  const revision = all.get(id);
  return revision
    ? [...all[of](revision)]
        .map((one) => one.id)
        .sort()
        .join(' ')
    : '?';
}

test('order goes through branches and merges', () => {
  const all = chain('a:', 'b: a', 'c: a', 'd: b c', 'e: d');
  expect(names(all, 'ancestors', 'd')).toBe('a b c');
  expect(names(all, 'ancestors', 'c')).toBe('a');
  expect(names(all, 'descendants', 'a')).toBe('b c d e');
  expect(all.revisions.filter((one) => all.isHead(one)).map(({ id }) => id)).toEqual(['e']);
});

test('what a revision depends on runs before it, by identifier or label', () => {
  const all = chain('a:', 'x: @vectors', 'b: a +vectors', 'c: b');
  expect(names(all, 'ancestors', 'c')).toBe('a b x');
});

test('a circle ends', () => {
  expect(names(chain('a: b', 'b: a'), 'ancestors', 'a')).toBe('b');
});

test('what is not there is missing', () => {
  const all = chain('b: a', 'c: b');
  const [, last] = all.revisions;
  expect(last && all.missing(last)).toEqual(['a']);
});

test('a newer text of a revision takes its place', () => {
  const all = chain('a:', 'b: a');
  const [own] = chain('b:').revisions;
  const newer = own ? all.with(own) : all;
  expect(names(newer, 'ancestors', 'b')).toBe('');
  expect(newer.revisions.length).toBe(2);
});
