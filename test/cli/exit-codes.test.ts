import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { broken, fix, fixed, folder, kit, unparsable } from './kit.ts';

test('a run that edits exits with 0, and a second one changes nothing', () => {
  const root = folder({ 'a.py': broken });
  const first = fix(root);
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('a.py:6:51 PGV001');
  expect(first.stdout).toContain('1 file changed, nothing else touched');
  expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(fixed);
  expect(fix(root)).toMatchObject({ code: 0, stdout: 'nothing to do in 1 file\n', stderr: '' });
});

test('--check and doctor exit with 1 while something is left, and with 0 afterwards', () => {
  const root = folder({ 'a.py': broken });
  expect(fix(root, '--check').code).toBe(1);
  expect(kit(root, ['doctor']).code).toBe(1);
  fix(root);
  expect(fix(root, '--check').code).toBe(0);
  expect(kit(root, ['doctor']).code).toBe(0);
});

test('a file that does not parse is named with its place, left alone, exits with 3, and the others are done', () => {
  const root = folder({ 'a.py': broken, 'bad.py': unparsable });
  const run = fix(root);
  expect(run.code).toBe(3);
  expect(run.stdout).toMatch(/^bad\.py:1:\d+ error: this does not parse as Python$/m);
  expect(readFileSync(join(root, 'bad.py'), 'utf8')).toBe(unparsable);
  expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(fixed);
});

test.each([
  [['codemod', 'fix-vector-imports', 'missing.py'], 'no such file or directory: missing.py'],
  [['codemod', 'fix-vector-import'], 'did you mean fix-vector-imports?'],
  [['codemod'], 'which codemod?'],
  [['codemod', 'fix-vector-imports', '--style', 'x'], 'Allowed choices are name, module'],
  [['codemod', 'fix-vector-imports', '--threads', '0'], 'a number from 1'],
  [['codemod', 'fix-vector-imports', '--diff', '--format', 'json'], '--diff prints a diff'],
  [['codemod', 'fix-vector-imports', '-', 'a.py'], '- is standard input'],
  [['codemod', 'fix-vector-imports', '--stdin-filename', 'a.py'], '--stdin-filename is only for'],
  [['codemod', 'fix-vector-imports', '--since', 'main'], '--since needs a git repository'],
  [['codemod', '--list', 'fix-vector-imports'], '--list goes with no codemod'],
  [['doctor', '--nonsense'], "unknown option '--nonsense'"],
  [['nonsense'], "unknown command 'nonsense'"],
])('wrong usage exits with 2 and one sentence: %j', (args, sentence) => {
  const run = kit(folder({ 'a.py': 'x = 1\n' }), args);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(sentence);
  expect(run.stdout).toBe('');
});

test('help and version go to stdout with 0; the options of a codemod stand in its help', () => {
  const root = folder({});
  expect(kit(root, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const help = kit(root, ['codemod', 'fix-vector-imports', '--help']);
  expect(help.code).toBe(0);
  expect(help.stdout).toContain('--style <style>');
  expect(JSON.parse(kit(root, ['codemod', '--list', '--format', 'json']).stdout)).toContainEqual(
    expect.objectContaining({ id: 'fix-vector-imports', language: 'python' }),
  );
});

test('a directory that is gone is no fault of ours, nor is a link to a pipe or to a device without an end', () => {
  const root = folder({ 'a.py': broken });
  spawnSync('mkfifo', [join(root, 'pipe')]);
  symlinkSync('pipe', join(root, 'link.py'));
  symlinkSync('/dev/zero', join(root, 'device.py'));
  expect(kit(root, ['doctor']).stdout).toContain('--> a.py:6:51');
  const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
  const script = `mkdir gone && cd gone && rmdir ../gone && "$0" "$1" doctor`;
  const run = spawnSync('sh', ['-c', script, process.execPath, program], { cwd: root, encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([
    2,
    'error: the current directory is gone\n  do: go to one that exists\n',
  ]);
});
