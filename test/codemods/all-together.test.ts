import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryOut } from '../../codemods/engine/carry-out.ts';
import { examine } from '../../codemods/engine/run.ts';
import type { Codemod } from '../../codemods/engine/types.ts';
import { registry } from '../../codemods/registry.ts';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../../examples/database/python-environment.ts';
import { AlembicProject } from './alembic-project.ts';

const messy = fileURLToPath(new URL('messy', import.meta.url));
const codemods = await Promise.all(registry.map(async ({ load }) => (await load()).codemod));

let environment: PythonEnvironment;
let server: Server;

beforeAll(async () => {
  environment = await pythonEnvironment();
  server = await openServer({ environment });
});
afterAll(() => server?.close());

const expected =
  'PGV001 PGV002 PGV003 PGV004 PGV008 PGV010 PGV011 PGV012 PGV015 PGV016 PGV017 PGV018 PGV020 PGV022'.split(
    ' ',
  );

/** A project with a fault of every kind, on a database with nothing in it. */
async function makeMess(): Promise<AlembicProject> {
  const project = await AlembicProject.make(environment, server, '');
  await project.sql('DROP EXTENSION vector');
  for (const name of ['models.py', 'search.py']) cpSync(join(messy, name), join(project.folder, name));
  cpSync(join(messy, 'versions'), join(project.folder, 'migrations/versions'), { recursive: true });
  project.write('requirements.txt', 'alembic\npgvector==0.5.1\nsqlalchemy\n');
  return project;
}

const request = (root: string, some: readonly Codemod[]) => ({
  root,
  paths: [],
  codemods: some,
  options: Object.fromEntries(
    some.map(({ id, options }) => [
      id,
      Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, spec.default])),
    ]),
  ),
  unsafe: true,
  ignore: [],
});

/** What `kit doctor` says, a line a finding. */
async function findings(root: string): Promise<string[]> {
  const everyday = codemods.filter(({ optIn }) => !optIn);
  const { files } = await examine({ ...request(root, everyday), fix: false });
  return files.flatMap(({ path, error, findings }) => [
    ...(error ? [`${path}: ${error.message}`] : []),
    ...findings.map(
      ({ code, range, applicability }) => `${path}:${range.start.line} ${code} ${applicability}`,
    ),
  ]);
}

test.each([
  ['in the order of the registry', codemods],
  ['in the reverse order', codemods.toReversed()],
])(
  'all codemods, %s, make a project that goes up, down and up again',
  async (_order, all) => {
    const project = await makeMess();
    const before = await findings(project.folder);
    for (const code of expected) expect(before.join('\n')).toContain(code);
    expect(project.alembic('upgrade', 'head').code).not.toBe(0);
    for (const one of all) {
      const run = await carryOut({
        ...request(project.folder, [one]),
        fix: true,
        write: true,
        allowDirty: true,
        beforeWriting: async () => undefined,
      });
      expect(run.files.filter(({ status }) => status === 'failed')).toEqual([]);
    }
    expect(await findings(project.folder)).toEqual([]);
    project.must('upgrade', 'head');
    project.must('downgrade', 'base');
    project.must('upgrade', 'head');
    const column = 'SELECT format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attname';
    expect(
      await project.sql(
        `${column} ~ 'embedding|^summary$' AND attrelid IN ('documents'::regclass, 'notes'::regclass) ORDER BY 1`,
      ),
    ).toEqual(['vector(2)', 'vector(3)', 'vector(3)', 'vector(4)', 'vector(5)'].map((type) => ({ type })));
  },
  300_000,
);
