import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broken, folder, kit } from './kit.ts';

const deep = (open: string, close: string) => open.repeat(200_000) + close.repeat(200_000);

/** A small project of both languages; one of its files is taken for something that never ends. */
const project = {
  'alembic.ini': '[alembic]\nscript_location = migrations\n',
  'migrations/env.py': 'from alembic import context\n',
  'migrations/script.py.mako': '<%\n',
  'migrations/versions/a.py': broken,
  'migrations/versions/b.py': broken,
  'pyproject.toml': '[project]\ndependencies = ["pgvector"]\n',
  'requirements.txt': 'pgvector\n',
  'package.json': '{"dependencies": {"pgvector": "0.2.0"}}',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'a.mjs': "import pgvector from 'pgvector/utils';\npgvector.toSql([1]);\n",
  '.gitignore': 'x\n',
};

/** In milliseconds: a run takes a second. */
const patience = 30_000;

describe.runIf(process.platform === 'linux')('what never ends is not waited for', () => {
  const names = [...Object.keys(project).filter((name) => !name.endsWith('b.py')), 'base.json'];
  const runs = [
    ['doctor'],
    ['codemod', 'upgrade-pgvector-node', '--bump', '--diff'],
    ['hook', 'install'],
    ['doctor', '--db', 'postgresql://me@127.0.0.1:9/x'],
  ];
  test.each(names)('a pipe and /dev/zero behind %s', { timeout: 8 * patience }, (name) => {
    for (const kind of ['pipe', 'zero']) {
      const root = folder({
        ...project,
        ...(name === 'base.json' && { 'tsconfig.json': '{"extends":"./base"}' }),
      });
      rmSync(join(root, name), { force: true });
      if (kind === 'pipe') spawnSync('mkfifo', [join(root, name)]);
      else symlinkSync('/dev/zero', join(root, name));
      for (const args of runs) {
        const { code, stderr } = kit(root, args);
        // 1: the other revision's finding; 2: what was asked for can't be done; a run that is ended has no code.
        expect([0, 1, 2], `${kind} ${args.join(' ')}: ${stderr}`).toContain(code);
        if (args[0] === 'doctor' && args.length === 1) expect(code).toBe(1);
        if (name === 'alembic.ini' && args[0] === 'hook') expect(stderr).toContain('it is no file');
      }
    }
  });

  test('explain reads a file, and says what a pipe, a device, a folder and zeros are', () => {
    const root = folder({ 'deploy.log': "x\nNameError: name 'pgvector' is not defined\n", 'empty.log': '' });
    spawnSync('mkfifo', [join(root, 'pipe')]);
    expect(kit(root, ['explain', 'deploy.log']).stdout).toMatch(/^line 2: NameError.*\n\nPGV001/);
    expect(kit(root, ['explain', 'empty.log']).stderr).toContain('there is nothing in empty.log');
    for (const name of ['pipe', '/dev/zero'])
      expect(kit(root, ['explain', name])).toMatchObject({
        code: 2,
        stderr: `error: ${name} is no file\n  do: send it to standard input: kit explain - < ${name}\n`,
      });
    expect(kit(root, ['explain', '.']).stderr).toContain('. is no file');
    const zeros = spawnSync('sh', ['-c', `exec "$0" cli/main.ts explain - < /dev/zero`, process.execPath], {
      timeout: patience,
    });
    expect(zeros.status).toBe(2);
    expect(zeros.stderr.toString()).toContain('there is no text to explain');
  });

  test.each([
    ['doctor'],
    ['doctor', '--format', 'json'],
    ['explain', 'PGV001'],
    ['recipes', 'list'],
    ['--help'],
  ])('%s into a full disk: one error, and exit code 3', (...args) => {
    const run = spawnSync(process.execPath, [join(process.cwd(), 'cli/main.ts'), ...args], {
      cwd: folder(project),
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      timeout: patience,
    });
    expect(run.status).toBe(3);
    expect(run.stderr.toString()).toMatch(
      /^error: standard output can't be written to: no space left on device\n(?: {2}.*\n)+$/,
    );
  });
});

test.each([
  ['tsconfig.json', '{"compilerOptions": {"baseUrl": 5, "paths": {"a": 7}}, "extends": [[1], {}]}', 1],
  ['package.json', deep('[', ']'), 1],
  ['package.json', `{"dependencies": {"pgvector": "0.2.0"}, "a": ${deep('[', ']')}}`, 1],
  ['package.json', `{"pgvector-kit": ${deep('[', ']')}}`, 2],
  ['pyproject.toml', `[tool.pgvector-kit]\nignore = ${deep('[', ']')}\n`, 2],
  ['tsconfig.json', deep('[', ']'), 1],
  ['tsconfig.json', `{"extends": ${deep('[', ']')}}`, 1],
  ['package-lock.json', deep('[', ']'), 1],
  ['package-lock.json', `{"packages": ${deep('[', ']')}}`, 1],
  ['deno.json', `{"imports": ${deep('[', ']')}}`, 1],
  ['yarn.lock', deep('[', ']'), 1],
  ['pnpm-lock.yaml', `packages: ${deep('[', ']')}`, 1],
])('%s that is nested 200,000 deep, or of other kinds, is no fault of the kit: %#', (name, text, code) => {
  const run = kit(folder({ ...project, [name]: text }), ['doctor']);
  expect(run.code, run.stderr).toBe(code);
  if (code === 1) expect(run.stdout).toMatch(/PGV001[\s\S]*PGV040/);
  else expect(run.stderr).toMatch(/^error: .*\n(?: {2}.*\n)+$/);
});

test('a log of many megabytes is explained in memory that does not grow with it', {
  timeout: 120_000,
}, () => {
  const line =
    "2026-12-01 09:00:00,123 INFO SELECT id FROM documents ORDER BY embedding <-> '[1,2]'::vector LIMIT";
  const megabyte = Array.from({ length: 9000 }, (_, index) => `${line} ${index ** 3}\n`).join('');
  const root = folder({});
  const log = openSync(join(root, 'log'), 'w');
  for (let count = 0; count < 60; count++) writeSync(log, megabyte);
  writeSync(log, "NameError: name 'pgvector' is not defined\n");
  closeSync(log);
  const program = join(process.cwd(), 'cli/main.ts');
  // Less memory than the log takes twice: what keeps all of it, or reads it whole, is ended by Node.
  const run = spawnSync(process.execPath, ['--max-old-space-size=80', program, 'explain', 'log'], {
    cwd: root,
  });
  expect(run.stderr.toString()).toBe('');
  expect(run.stdout.toString()).toContain('PGV001');
});
