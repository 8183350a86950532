import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { startWheelServer } from '../../examples/database/wheel-server.ts';

test.each(['16', '18'] as const)('PostgreSQL %s with pgvector', async (postgres) => {
  const server = await startWheelServer({ environment: await pythonEnvironment(), postgres });
  try {
    const client = await connect(server.url);
    await client.query('CREATE EXTENSION vector');
    const { rows } = await client.query(
      `SELECT current_setting('server_version') AS version, '[1,2]'::vector <-> '[1,4]' AS distance`,
    );
    await client.end();
    expect(rows).toEqual([{ version: expect.stringMatching(`^${postgres}\\.`), distance: 2 }]);
  } finally {
    await server.stop();
  }
  await expect(connect(server.url)).rejects.toThrow(/No PostgreSQL server answers/);
});

test('a port in use is left to its owner, and another taken', async () => {
  const owner = createServer();
  await new Promise<void>((resolve) => owner.listen(0, '127.0.0.1', resolve));
  const { port } = owner.address() as { port: number };
  const server = await startWheelServer({ environment: await pythonEnvironment(), port });
  try {
    expect(new URL(server.url).port).not.toBe(String(port));
    await (await connect(server.url)).end();
  } finally {
    await server.stop();
    owner.close();
  }
});
