import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { startWheelServer, type WheelServer } from '../../examples/database/wheel-server.ts';

let wheel: WheelServer;
let web: Server;
let webPort: number;

beforeAll(async () => {
  wheel = await startWheelServer({ environment: await pythonEnvironment() });
  web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  webPort = (web.address() as { port: number }).port;
});
afterAll(async () => {
  web.close();
  await wheel.stop();
});

test('nobody listens', async () => {
  await expect(connect('postgresql://me:s3cret@127.0.0.1:9/db')).rejects.toThrow(
    'No PostgreSQL server answers at postgresql://me:***@127.0.0.1:9/db.',
  );
});

test('a host name that nobody knows', async () => {
  await expect(connect('postgresql://me@no-such-host.invalid/db')).rejects.toThrow(
    /host name .* is not known/,
  );
});

test('a wrong password', async () => {
  const url = new URL(wheel.url);
  url.password = 'wrong';
  await expect(connect(url.href)).rejects.toThrow(/^The server refused the login of (?!.*wrong)/);
});

test('no password', async () => {
  const url = new URL(wheel.url);
  url.password = '';
  await expect(connect(url.href)).rejects.toThrow(/refused the login/);
});

test('a database that is not there', async () => {
  await expect(connect(wheel.url.replace('/postgres?', '/absent?'))).rejects.toThrow(
    /has no database of the name/,
  );
});

test('something that is no PostgreSQL server', async () => {
  const failure = expect(connect(`postgresql://me@127.0.0.1:${webPort}/db`)).rejects;
  await failure.toMatchObject({ name: 'ExpectedError', exitCode: 2 });
});
