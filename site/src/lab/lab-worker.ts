import { fetchBytes } from './fetch-bytes.ts';
import { keepLoaded } from './keep-loaded.ts';
import type { LabFiles } from './lab-files.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import type { LabReply, LabRequest } from './protocol.ts';
import { type Python, prepareCommands, startPython } from './python.ts';

// Python and PostgreSQL are in one thread: a call from the one to the other returns with the answer.
let python: Python | undefined;
let postgres: Postgres | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<LabRequest>) => {
  try {
    reply(await answer(data));
  } catch (error) {
    reply({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
  }
});

async function answer(request: LabRequest): Promise<LabReply> {
  if (request.kind === 'start') return start(request.database);
  if (!python || !postgres) throw new Error('the lab has not started');
  if (request.kind === 'empty') {
    await postgres.empty();
    return { kind: 'emptied' };
  }
  const exit = python.run(request.argv, request.files);
  return { kind: 'ended', exit, files: python.files() };
}

async function start(database: string): Promise<LabReply> {
  reply({ kind: 'progress', text: 'Fetching Python and PostgreSQL …' });
  const list = await fetchBytes('/lab/files.json');
  const files: LabFiles = JSON.parse(new TextDecoder().decode(list));
  const [api, server] = await Promise.all([startPython(files, database), startPostgres(files.database)]);
  reply({ kind: 'progress', text: 'Importing SQLAlchemy and Alembic …' });
  python = prepareCommands(api, {
    exchange: server.exchange,
    print: (text) => reply({ kind: 'printed', text }),
  });
  postgres = server;
  void keepLoaded().then((isKept) => isKept && reply({ kind: 'kept' }));
  return { kind: 'ready', versions: { ...(await server.versions()), ...python.versions() } };
}

function reply(message: LabReply): void {
  self.postMessage(message);
}
