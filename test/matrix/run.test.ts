import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../../examples/database/python-environment.ts';
import { planRoom, removeRoom } from '../../examples/database/room.ts';
import { runCombination } from '../../matrix/combination.ts';
import { readMatrix } from '../../recipes/matrix.ts';
import type { MatrixVersions } from '../../recipes/matrix-axes.ts';

const room = planRoom();
let environment: PythonEnvironment;
let server: Server;

beforeAll(async () => {
  environment = await pythonEnvironment();
  server = await openServer({ environment, room });
});

afterAll(async () => {
  await server?.close();
  removeRoom(room);
});

/** A namespace package, the old spelling of the type, and SQLAlchemy 1.4. */
const old: MatrixVersions = {
  'pgvector-python': '0.2.5',
  sqlalchemy: '1.4.54',
  alembic: '1.13.3',
  postgresql: '16',
};

test.each([old, { ...old, alembic: '1.20.1' } as const])('$alembic answers as recorded', async (versions) => {
  const recorded = readMatrix()?.combinations.find(
    (one) => JSON.stringify(one.versions) === JSON.stringify(versions),
  );
  expect(recorded).toBeDefined();
  expect(await runCombination(server, environment, room, versions)).toEqual(recorded);
});
