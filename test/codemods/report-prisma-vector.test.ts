import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codemod } from '../../codemods/report-prisma-vector/index.ts';
import { nodePackages } from '../../examples/database/node-packages.ts';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { offlinePrisma } from '../../examples/runner/tools.ts';
import { runProcess } from '../../lib/run-process.ts';
import { noProject } from '../engine/toy.ts';

const source = fileURLToPath(new URL('npm/prisma', import.meta.url));
const path = 'prisma/schema.prisma';
const text = readFileSync(join(source, 'schema.prisma'), 'utf8');

let folder = '';
let server: Server;

beforeAll(async () => {
  const packages = await nodePackages('prisma');
  server = await openServer({ environment: await pythonEnvironment() });
  folder = mkdtempSync(join(tmpdir(), 'pgvector-kit-prisma-'));
  cpSync(source, folder, { recursive: true });
  mkdirSync(join(folder, 'prisma'));
  renameSync(join(folder, 'schema.prisma'), join(folder, path));
  symlinkSync(join(packages.folder, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const generated = await run('prisma/build/index.js', 'generate');
  expect(generated, generated.stderr).toMatchObject({ exit: 0 });
}, 600_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.close();
});

function run(program: string, ...rest: string[]) {
  const argv = [process.execPath, join(folder, 'node_modules', program), ...rest];
  const env = { ...process.env, ...offlinePrisma, NO_COLOR: '1' };
  return runProcess(argv, { cwd: folder, env, timeLimit: 120_000 });
}

/** The models of which a field is reported. */
function reported(): string[] {
  const found = codemod.find({ path, text }, text, { options: {}, unsafe: false, project: noProject });
  return found.map(({ start }) => /.*\bmodel (\w+)/s.exec(text.slice(0, start))?.[1] ?? '');
}

describe('report-prisma-vector, with the client that Prisma 7.10 generates', () => {
  test('reports the models of which the client creates no rows, and no others', async () => {
    const database = await server.createDatabase('prisma');
    const env = { ...process.env, DATABASE_URL: database.url };
    const argv = [process.execPath, '--disable-warning=ExperimentalWarning', 'create.mts'];
    const created = await runProcess(argv, { cwd: folder, env, timeLimit: 60_000 });
    await database.drop();
    expect(created, created.stderr).toMatchObject({ exit: 0 });
    const outcomes: Record<string, string> = JSON.parse(created.stdout);
    expect(outcomes).toEqual({
      Required: 'refused, 0 rows',
      Unsized: 'refused, 0 rows',
      Half: 'refused, 0 rows',
      Sparse: 'refused, 0 rows',
      Optional: 'created, 1 rows',
      Default: 'created, 1 rows',
      Listed: 'created, 1 rows',
      Commented: 'created, 1 rows',
      Ignored: 'absent, 0 rows',
    });
    const refused = Object.keys(outcomes).filter((model) => outcomes[model]?.startsWith('refused'));
    expect(reported()).toEqual(refused);
  });

  test('with types: no create where it reports, and update there too', async () => {
    const flags = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--allowImportingTsExtensions',
      '--types',
      'node',
    ];
    const options = ['--module', 'nodenext', '--target', 'es2023', 'types.mts'];
    const { stdout } = await run('typescript/bin/tsc', ...flags, ...options);
    const lacking = stdout.matchAll(
      /error TS2339: Property 'create' does not exist on type '(\w+)Delegate</g,
    );
    expect(Array.from(lacking, ([, model]) => model)).toEqual(reported());
    expect(stdout.match(/error TS/g)).toHaveLength(reported().length);
  });
});
