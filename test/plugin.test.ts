import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pluginFolder } from '../examples/database/plugin-folder.ts';
import { type PythonEnvironment, pythonEnvironment } from '../examples/database/python-environment.ts';
import { startWheelServer, type WheelServer } from '../examples/database/wheel-server.ts';
import { packageRoot } from '../lib/package-root.ts';
import { type RunResult, runProcess } from '../lib/run-process.ts';
import { faultsOf } from '../tools/plugin-faults.ts';

/** alembic-pgvector is Python, so are its tests; they run here on the kit's own Python and PostgreSQL. */
const folder = join(packageRoot(), 'plugin');
const minutes = 60_000;
let environment: PythonEnvironment;
let server: WheelServer;
let modules: string;

beforeAll(async () => {
  environment = await pythonEnvironment({ set: 'plugin' });
  server = await startWheelServer({ environment: await pythonEnvironment() });
  modules = await pluginFolder();
}, 15 * minutes);

afterAll(() => server.stop());

async function python(...argv: string[]): Promise<RunResult> {
  const [url] = server.url.split('?');
  const env = {
    ...process.env,
    HISTORIES: `${histories}`,
    DATABASE_URL: url,
    PYTHONPATH: modules,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  return runProcess([environment.python, ...argv], { cwd: folder, env, timeLimit: 20 * minutes });
}

async function pytest(...argv: string[]): Promise<string> {
  const run = await python('-m', 'pytest', '-q', '-p', 'no:cacheprovider', ...argv);
  expect(run, run.stdout.slice(-8000)).toMatchObject({ exit: 0 });
  return run.stdout;
}

/** `npm run test:histories` has 500. The seed is fixed: these 60 are the same in each run. */
const histories = Number(process.env.HISTORIES ?? 60);

test(
  'each point holds, and random histories go up and down and end as create_all has it',
  async () => {
    // Two interpreters for all, on one server: each import of SQLAlchemy, Alembic and Hypothesis takes a second. Whichever is idle takes
    // tests of the other, for the histories are one long one.
    const said = await pytest('--numprocesses', '2', '--dist', 'worksteal');
    const [, ran = 0] = /(\d+) random histories, \d+ revisions/.exec(said) ?? [];
    expect(Number(ran)).toBeGreaterThanOrEqual(histories);
    // Every package that a test asks for is in the lock.
    expect(said).not.toMatch(/\d+ skipped/);
  },
  20 * minutes,
);

test.each([
  ['it is not typed', 'def twice(number):\n    return number * 2\n', 'untyped'],
  ['a type is wrong', 'name: str = 1\n', 'Incompatible types'],
  ['an import is not used', 'import os\n', 'F401'],
  ['it is not in the format', "name = 'x'\n", 'would be reformatted'],
])('npm run check says where %s', async (_, text, words) => {
  const place = mkdtempSync(join(tmpdir(), 'plugin-check-'));
  try {
    cpSync(join(folder, 'pyproject.toml'), join(place, 'pyproject.toml'));
    mkdirSync(join(place, 'src'));
    writeFileSync(join(place, 'src', 'right.py'), 'name: str = "x"\n');
    const faults = () => faultsOf(place, environment.python, join(place, 'cache'));
    expect(await faults()).toEqual([]);
    writeFileSync(join(place, 'src', 'wrong.py'), text);
    expect((await faults()).join('\n')).toContain(words);
  } finally {
    rmSync(place, { recursive: true });
  }
});

test('its wheel has its modules, its types and the entry point, and pip finds in it what the kit puts together', async () => {
  const place = mkdtempSync(join(tmpdir(), 'plugin-wheel-'));
  try {
    const build = await python('-m', 'hatchling', 'build', '--target', 'wheel', '--directory', place);
    expect(build, build.stderr).toMatchObject({ exit: 0 });
    const [wheel = ''] = readdirSync(place);
    expect(wheel).toBe('alembic_pgvector-0.1.0-py3-none-any.whl');
    const { stdout } = spawnSync(environment.python, ['-m', 'zipfile', '-l', join(place, wheel)], {
      encoding: 'utf8',
    });
    for (const name of [...readdirSync(join(modules, 'alembic_pgvector')), 'entry_points.txt'])
      expect(stdout).toContain(name);
  } finally {
    rmSync(place, { recursive: true });
  }
});
