import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { alembic, pythonSays } from '../database/alembic.ts';
import { folder, kit, put } from './kit.ts';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
/** The hook calls this clone. */
const command = `"${process.execPath}" "${program}"`;
const example = fileURLToPath(new URL('../../examples/vector-import-missing/broken/', import.meta.url));
const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

/** One name for a value and for a type, which nobody but a person can tell apart. */
const needsPerson = `

def later():
    from pgvector import Vector
    return Vector([1, 2]), sa.Column(Vector(2))
`;

/** A project with one revision, the extension's, and a model with a vector that has none yet. */
function project(config: Readonly<Record<string, string>>): string {
  const root = folder({});
  cpSync(example, root, { recursive: true });
  rmSync(join(root, 'alembic/versions/eb7dc605eb0f_.py'));
  for (const [path, text] of Object.entries(config)) put(root, path, text);
  return root;
}

const ini = read(example, 'alembic.ini');
const ruff =
  '[post_write_hooks]\n# formatting\nhooks = second\nsecond.type = module\nsecond.module = compileall\n';
const toml = `[project]
name = "größer"

[tool.alembic]
script_location = "%(here)s/alembic"
prepend_sys_path = ["."]

[tool.black]
line-length = 79
`;
const configs = [
  ['an alembic.ini without hooks', { 'alembic.ini': ini }, 'alembic.ini'],
  [
    'an alembic.ini with a hook, CRLF',
    { 'alembic.ini': (ini + ruff).replaceAll('\n', '\r\n') },
    'alembic.ini',
  ],
  [
    'a pyproject.toml beside an alembic.ini without hooks',
    { 'alembic.ini': ini, 'pyproject.toml': toml },
    'pyproject.toml',
  ],
] as const;

describe('with a real Alembic and a real server', () => {
  let server: Server;
  beforeAll(async () => {
    const url = process.env.DATABASE_URL;
    server = await openServer({ environment: await pythonEnvironment(), ...(url && { url }) });
  });
  afterAll(() => server.close());

  test.each(configs)('%s: a fresh revision upgrades at once', async (_what, files, edited) => {
    const root = project(files);
    const installed = kit(root, ['hook', 'install', '--command', command]);
    expect(installed).toMatchObject({ code: 0, stderr: '' });
    expect(installed.stdout).toBe(
      `${edited}: Alembic now runs fix-vector-imports on every revision that it writes\n`,
    );
    const database = await server.createDatabase('hook');
    const run = (...args: string[]) => alembic(root, database.url, ...args);
    try {
      expect(await run('upgrade', 'head')).toMatchObject({ exit: 0 });
      const written = await run('revision', '--autogenerate', '-m', 'embed');
      expect(written).toMatchObject({ exit: 0 });
      expect(written.output).toMatch(/PGV001 .*becomes `Vector`/);
      const name = readdirSync(join(root, 'alembic/versions')).find((one) => one.includes('_embed'));
      expect(read(root, 'alembic/versions', name ?? '')).toContain(
        'from pgvector.sqlalchemy import Vector\n',
      );
      for (const step of ['upgrade head', 'downgrade -1', 'upgrade head', 'check'])
        expect(await run(...step.split(' ')), step).toMatchObject({ exit: 0 });
    } finally {
      await database.drop();
    }
    expect(kit(root, ['hook', 'remove']).code).toBe(0);
    for (const [path, text] of Object.entries(files)) expect(read(root, path)).toBe(text);
  });

  test('what needs a person is seen in what Alembic prints', async () => {
    const root = project({});
    const template = read(root, 'alembic/script.py.mako');
    put(root, 'alembic/script.py.mako', template + needsPerson);
    kit(root, ['hook', 'install', '--command', command]);
    const database = await server.createDatabase('hook');
    try {
      await alembic(root, database.url, 'upgrade', 'head');
      const written = await alembic(root, database.url, 'revision', '--autogenerate', '-m', 'embed');
      expect(written).toMatchObject({ exit: 0 });
      expect(written.output).toContain('1 needs a person');
      expect(written.output).toMatch(/_embed\.py:\d+:\d+ PGV001 .*\[manual\]/);
    } finally {
      await database.drop();
    }
  });
});

test.each(configs)('%s: Alembic reads the hook first, and those that were there', async (_what, files) => {
  const root = project(files);
  kit(root, ['hook', 'install', '--command', 'npx --yes "50% kit"']);
  const list = `
import json
from alembic.config import Config
print(json.dumps(Config("alembic.ini", toml_file="pyproject.toml").get_hooks_list()))
`;
  const [first, ...others] = JSON.parse(await pythonSays(root, list));
  expect(first).toEqual({
    _hook_name: 'pgvector-kit',
    type: 'exec',
    executable: 'npx',
    options: '--yes "50% kit" codemod fix-vector-imports --allow-dirty REVISION_SCRIPT_FILENAME',
  });
  const had = 'alembic.ini' in files && files['alembic.ini'].includes('second');
  expect(others.map((one: { _hook_name: string }) => one._hook_name)).toEqual(had ? ['second'] : []);
});

test('finds the one configuration below, and writes through a symbolic link', () => {
  const root = folder({ 'backend/shared.ini': ini, 'frontend/pyproject.toml': '[project]\nname = "x"\n' });
  symlinkSync('shared.ini', join(root, 'backend/alembic.ini'));
  const run = kit(root, ['hook', 'install']);
  expect(run.stdout).toContain('backend/alembic.ini: Alembic now runs');
  expect(read(root, 'backend/shared.ini')).toContain('pgvector-kit.executable = npx');
  expect(kit(root, ['hook', 'install']).stdout).toContain('is there already, nothing was written');
  expect(kit(join(root, 'backend'), ['hook', 'remove']).code).toBe(0);
  expect(read(root, 'backend/shared.ini')).toBe(ini);
  expect(kit(root, ['hook', 'remove', '--dir', 'backend']).stdout).toContain('there is no hook of the kit');
});

test.each([
  ['no configuration', { 'a.py': '' }, [], 'no Alembic configuration'],
  [
    'two',
    { 'a/alembic.ini': ini, 'b/alembic.ini': ini },
    [],
    'more than one Alembic configuration: a/alembic.ini, b/',
  ],
  ['hooks over lines', { 'alembic.ini': '[post_write_hooks]\nhooks = a\n  b\n' }, [], 'over several lines'],
  ['UTF-16', { 'alembic.ini': Buffer.from('[alembic]\n', 'utf16le') }, [], 'it is not UTF-8 text'],
  ['no such directory', {}, ['--dir', 'nowhere'], 'no such directory: nowhere'],
  ['an empty command', { 'alembic.ini': ini }, ['--command', ''], 'is not one line of words'],
])('%s: exit code 2, and nothing is written', (_what, files, flags, sentence) => {
  const root = folder(files);
  const run = kit(root, ['hook', 'install', ...flags]);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain(sentence);
  expect(run.stderr).toContain('files: nothing was written');
  for (const [path, content] of Object.entries(files))
    expect(readFileSync(join(root, path)).equals(Buffer.from(content))).toBe(true);
});
