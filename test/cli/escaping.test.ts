import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explain } from '../../cli/explain-error.ts';
import { codeSpan, markdownText } from '../../cli/render/markdown-text.ts';
import { printable, printableLines, printablePath } from '../../lib/printable.ts';
import { shellQuoted } from '../../lib/shell-quote.ts';
import { broken, fix, folder, kit, unparsable } from './kit.ts';

/** What a terminal, the log of a GitHub job or Markdown would obey. */
const wicked = '\x1b[31m\x1b]0;title\x07\r\n::error::forged\n##[error]forged\u202e`@octocat`#1\x9b';

/** Names of files with it, and a source whose string ends up in a message. */
function tree(): string {
  return folder({
    [`${wicked.replaceAll('/', '')}.py`]: broken,
    '::error file=a::b.py': broken,
    'a`b@octocat.py': unparsable,
  });
}

const obeyed = /[^\P{Cc}\n]|\p{Bidi_Control}|\u2028/u;

test.each(['text', 'github', 'json', 'sarif'])('%s has nothing in it that its reader obeys', (format) => {
  const { stdout, stderr } = kit(tree(), ['doctor', '--format', format]);
  expect(stdout + stderr).not.toMatch(obeyed);
  const lines = (stdout + stderr).split('\n');
  const commands = lines.filter((line) => /^\s*::|##\[/.test(line));
  expect(commands.every((line) => format === 'github' && /^::error (?:file|title)=/.test(line))).toBe(true);
  expect(commands.some((line) => line.startsWith('::error::forged'))).toBe(false);
  if (format === 'json') {
    const paths = JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
    expect(paths).toContain(`${wicked}.py`);
  }
});

test('a diff says names as git does, and its report on stderr is safe', () => {
  const { stdout, stderr } = fix(tree(), '--diff');
  expect(stdout).toContain('\\342\\200\\256');
  expect((stdout + stderr).replaceAll('\t', '')).not.toMatch(obeyed);
});

test('the body of a pull request holds names as code that does not end early', () => {
  const root = tree();
  fix(root, '--pr-body', 'body.md');
  const body = readFileSync(join(root, 'body.md'), 'utf8');
  expect(body).not.toMatch(obeyed);
  expect(body).toContain('- ``a`b@octocat.py``: ');
  expect(body).not.toMatch(/^::error|^##\[/m);
});

test('the command that a body repeats is one for a shell', () => {
  const root = folder({ 'a.py': broken, "b $(id) 'c'.py": broken });
  fix(root, '--pr-body', 'body.md', "b $(id) 'c'.py");
  const body = readFileSync(join(root, 'body.md'), 'utf8');
  expect(body).toContain(`--pr-body body.md 'b $(id) '\\''c'\\''.py'`);
});

test('an error says what was typed in one line', () => {
  const { stderr } = kit(folder({}), ['doctor', wicked]);
  expect(stderr).not.toMatch(obeyed);
  expect(stderr).toMatch(/^error: .*forged.*\n {2}do: /);
  expect(kit(folder({}), ['doctor', `--x${wicked}`]).stderr).not.toMatch(/^::error|##\[|\p{Bidi_Control}/mu);
  expect(explain({ what: wicked, todo: 'x' })).toMatch(/^error: [^\n]*\n {2}do: x\n$/);
});

test('each kind by itself', () => {
  expect(printable('a\x1b[0m\n\t\u202e')).toBe('a\\x1b[0m\\n\\t\\u202e');
  expect(printable('é 😀 漢')).toBe('é 😀 漢');
  expect(printablePath(' ::error::x')).toBe('./ ::error::x');
  expect(printableLines('a\r\n  ::error::x\n\tb\x1b')).toBe('a\n  .::error::x\n\tb\\x1b');
  expect(codeSpan('`')).toBe('`` ` ``');
  expect(markdownText('use `a_b` for [x](y) <b> @me #12 _z_ `')).toContain('\\[x\\](y) \\<b\\> @<!-- -->me');
  expect(markdownText('`Vector(3)` is a_b')).toBe('`Vector(3)` is a_b');
  expect([shellQuoted('a b'), shellQuoted("it's"), shellQuoted('a\nb')]).toEqual([
    "'a b'",
    "'it'\\''s'",
    "$'a\\u000ab'",
  ]);
  expect(shellQuoted('a\u202e##[b')).toBe("$'a\\u202e#\\u0023[b'");
});
