import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { version } from '../../lib/version.ts';
import { alembic, pythonSays } from '../database/alembic.ts';
import { broken, folder, kit, put, unparsable } from './kit.ts';

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

const ownType = `from sqlalchemy import Text, TypeDecorator


class Lower(TypeDecorator):
    impl = Text
    cache_ok = True
`;

function modelWithOwnType(models: string): string {
  const column = '    label = Column(Lower())\n';
  return `from apptypes import Lower\n${models.replace(/^ {4}embedding = .*\n/m, `$&${column}`)}`;
}

const concurrentIndex = `

from sqlalchemy import Index

Index(
    "ix_documents_embedding",
    Document.embedding,
    postgresql_using="hnsw",
    postgresql_ops={"embedding": "vector_l2_ops"},
    postgresql_concurrently=True,
)
`;

/** A project with one revision, the extension's, and a model with a vector that has none yet. */
function project(config: Readonly<Record<string, string>>): string {
  const root = folder({});
  cpSync(example, root, { recursive: true });
  rmSync(join(root, 'alembic/versions/eb7dc605eb0f_.py'));
  // The example has new revisions import the types; here the hook has to.
  const template = read(root, 'alembic/script.py.mako');
  put(root, 'alembic/script.py.mako', template.replace('import pgvector.sqlalchemy\n', ''));
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

const older = '--yes pgvector-kit codemod fix-vector-imports --allow-dirty REVISION_SCRIPT_FILENAME';
const marker = '# written by pgvector-kit hook install; pgvector-kit hook remove takes it out';
const unpinned = '--yes pgvector-kit hook run REVISION_SCRIPT_FILENAME';
const otherVersion = '--yes pgvector-kit@0.0.9 hook run REVISION_SCRIPT_FILENAME';
const olderForms = [older, unpinned, otherVersion].flatMap(
  (older) =>
    [
      [
        'alembic.ini',
        `${ini}
${marker}
[post_write_hooks]
hooks = pgvector-kit
pgvector-kit.type = exec
pgvector-kit.executable = npx
pgvector-kit.options = ${older}
`,
      ],
      [
        'pyproject.toml',
        toml.replace(
          '\n[tool.black]',
          `
${marker}
[[tool.alembic.post_write_hooks]]
name = "pgvector-kit"
type = "exec"
executable = "npx"
options = "${older}"

[tool.black]`,
        ),
      ],
    ] as const,
);

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
      `${edited}: Alembic now runs the codemods on every revision that it writes\n`,
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

  test('every codemod has its turn: a type of the application, then an index that is built concurrently', async () => {
    const root = project({ 'apptypes.py': ownType });
    put(root, 'models.py', modelWithOwnType(read(root, 'models.py')));
    kit(root, ['hook', 'install', '--command', command]);
    const database = await server.createDatabase('hook');
    const run = (...args: string[]) => alembic(root, database.url, ...args);
    try {
      await run('upgrade', 'head');
      const first = await run('revision', '--autogenerate', '-m', 'embed');
      expect(first.output).toMatch(/PGV001 .*\[fix-vector-imports\]\n.*PGV009|PGV009 .*\n(?:.*\n)*.*PGV001/);
      expect(first.output).not.toContain('NOT RIGHT YET');
      expect(await run('upgrade', 'head')).toMatchObject({ exit: 0 });
      put(root, 'models.py', read(root, 'models.py') + concurrentIndex);
      const second = await run('revision', '--autogenerate', '-m', 'index');
      expect(second.output).toMatch(/PGV011 .*\[fix-concurrent-index\]/);
      for (const step of ['upgrade head', 'downgrade base', 'upgrade head', 'check'])
        expect(await run(...step.split(' ')), step).toMatchObject({ exit: 0 });
    } finally {
      await database.drop();
    }
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
      expect(written.output).toMatch(/^={80}\npgvector-kit: NOT RIGHT YET: \d findings? needs? a person$/m);
      expect(written.output).toMatch(/_embed\.py:\d+:\d+ PGV001 .*\[manual\]/);
      expect(written.output).toContain('  do: npx pgvector-kit explain PGV001\n');
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
    options: '--yes "50% kit" hook run REVISION_SCRIPT_FILENAME',
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

test.each(olderForms)('%s: install makes the new form of an older one', (name, older) => {
  const root = folder({ [name]: older });
  expect(kit(root, ['hook', 'install']).code).toBe(0);
  const edited = read(root, name);
  expect(edited).toContain(`--yes pgvector-kit@${version} hook run REVISION_SCRIPT_FILENAME`);
  expect(edited).not.toContain('fix-vector-imports');
  expect(edited.match(/hook run REVISION/g)).toHaveLength(1);
  expect(kit(root, ['hook', 'install']).stdout).toContain('is there already');
  kit(root, ['hook', 'remove']);
  expect(read(root, name)).toBe(name === 'alembic.ini' ? ini : toml);
});

test('run mends a revision, wherever Alembic was started, after the configuration of its own project', () => {
  const root = folder({
    'backend/pyproject.toml': '[tool.pgvector-kit.fix-vector-imports]\nstyle = "module"\n',
    'backend/versions/a.py': broken,
  });
  const run = kit(root, ['hook', 'run', join(root, 'backend/versions/a.py')]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toMatch(/^backend\/versions\/a\.py: PGV001 .* \[fix-vector-imports\]\n$/);
  expect(read(root, 'backend/versions/a.py')).toContain('import pgvector.sqlalchemy\n');
  expect(kit(root, ['hook', 'run', 'backend/versions/a.py'])).toEqual({
    ...run,
    stdout: '',
    bytes: Buffer.from(''),
  });
});

test('run tells what it can not parse, and what does not exist', () => {
  const root = folder({ 'a.py': unparsable });
  const run = kit(root, ['hook', 'run', 'a.py']);
  expect(run.code).toBe(3);
  expect(run.stderr).toMatch(/NOT RIGHT YET: 1 could not be done\na\.py:1:\d+ error: this does not parse/);
  expect(kit(root, ['hook', 'run', 'missing.py'])).toMatchObject({ code: 2 });
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

test('where alembic-pgvector is required, install takes the hook out; where it could be, it speaks of it first', () => {
  const root = folder({ 'alembic.ini': ini, 'requirements.txt': 'alembic>=1.18\n' });
  const offered = kit(root, ['hook', 'install']);
  expect(offered.stderr).toContain('pip install alembic-pgvector');
  expect(read(root, 'alembic.ini')).toContain('[post_write_hooks]');
  put(root, 'requirements.txt', 'alembic>=1.18\nalembic-pgvector\n');
  const run = kit(root, ['hook', 'install']);
  expect(run.stdout).toContain(
    'alembic-pgvector is required here and does what the hook does; the hook is taken out',
  );
  expect(read(root, 'alembic.ini')).toBe(ini);
  put(root, 'requirements.txt', 'alembic==1.17.2\nalembic-pgvector\n');
  expect(kit(root, ['hook', 'install']).stderr).toBe('');
});

test('a configuration of another name is named, as for alembic -c', () => {
  const root = folder({ 'deploy/migrations.ini': '[alembic]\nscript_location = m\n' });
  const hook = (...args: string[]) =>
    kit(root, ['hook', ...args, '-c', 'deploy/migrations.ini', '--no-color']);
  expect(hook('install')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('deploy/migrations.ini: Alembic'),
  });
  expect(readFileSync(join(root, 'deploy/migrations.ini'), 'utf8')).toContain('hooks = pgvector-kit');
  expect(hook('remove').code).toBe(0);
  expect(readFileSync(join(root, 'deploy/migrations.ini'), 'utf8')).toBe('[alembic]\nscript_location = m\n');
  expect(kit(root, ['hook', 'install', '--config', 'no.ini']).stderr).toContain('no such file: no.ini');
});
