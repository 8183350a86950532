import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, fix, fixed, folder, kit } from './kit.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const bom = Buffer.from([0xef, 0xbb, 0xbf]);
const withComment = (source: string) => source.replace('import sqlalchemy', '# é ü\nimport sqlalchemy');
const cookie = '# -*- coding: latin-1 -*-\n';

test.each<[string, Buffer, Buffer]>([
  ['CRLF', Buffer.from(broken.replaceAll('\n', '\r\n')), Buffer.from(fixed.replaceAll('\n', '\r\n'))],
  ['no final newline', Buffer.from(broken.trimEnd()), Buffer.from(fixed.trimEnd())],
  ['a byte order mark', Buffer.concat([bom, Buffer.from(broken)]), Buffer.concat([bom, Buffer.from(fixed)])],
  ['characters of two and four bytes', Buffer.from(`# é😀\n${broken}`), Buffer.from(`# é😀\n${fixed}`)],
  ['Latin-1 by cookie', latin1(cookie + broken + '# é\n'), latin1(cookie + fixed + '# é\n')],
])('%s survives', (_, before, after) => {
  const root = folder({ 'a.py': before });
  expect(fix(root).code).toBe(0);
  expect(readFileSync(join(root, 'a.py')).equals(after)).toBe(true);
});

test('what can not be decoded fails with a reason, and only when it concerns us', () => {
  const files = {
    'a.py': latin1(withComment(broken)),
    'b.py': Buffer.from(`# coding: utf-16\n${broken}`),
    'c.py': latin1('# é: Vector is but a word here\n'),
  };
  const run = fix(folder(files));
  expect(run.code).toBe(3);
  expect(run.stdout).toContain('a.py error: it is not valid UTF-8 and names no other encoding');
  expect(run.stdout).toContain('b.py error: its encoding, utf-16, is not supported');
  expect(run.stdout).not.toContain('c.py');
});

test('columns are characters, offsets are bytes', () => {
  const root = folder({ 'a.py': `x = "é😀"; y = pgvector.sqlalchemy.Vector(3)\n` });
  const { files } = JSON.parse(fix(root, '--dry-run', '--format', 'json').stdout);
  expect(files[0].findings[0].range.start).toEqual({ line: 1, column: 15, offset: 18 });
});

test('- reads stdin and writes the result alone to stdout', () => {
  const root = folder({});
  const filter = kit(root, ['codemod', 'fix-vector-imports', '-'], {
    input: Buffer.concat([bom, Buffer.from(broken)]),
  });
  expect(filter.code).toBe(0);
  expect(filter.bytes.equals(Buffer.concat([bom, Buffer.from(fixed)]))).toBe(true);
  expect(filter.stderr).toContain('stdin.py:6:51 PGV001');
  const unchanged = kit(root, ['codemod', 'fix-vector-imports', '-'], { input: 'def (\n' });
  expect(unchanged.stdout).toBe('def (\n');
  const args = ['codemod', 'fix-vector-imports', '--check', '--stdin-filename', 'm/a.py', '-'];
  const check = kit(root, args, { input: broken });
  expect(check.code).toBe(1);
  expect(check.stdout).toContain('m/a.py:6:51 PGV001');
});
