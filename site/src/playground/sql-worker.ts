import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { runScript } from './run-script.ts';

export interface SqlReply {
  /** Of the versions, once; then what came of a script. */
  kind: 'ready' | 'done' | 'failed';
  text: string;
}

let database: Promise<PGlite> | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<string>) => {
  const isNew = database === undefined;
  database ??= PGlite.create({ extensions: { vector } });
  const open = await database;
  if (isNew) reply('ready', await versionsOf(open));
  const { printed, error } = await runScript(open, data);
  if (error === undefined) reply('done', printed.join('\n'));
  else reply('failed', [...printed, error].join('\n'));
});

async function versionsOf(open: PGlite): Promise<string> {
  const { rows } = await open.query<{ server: string; vector: string }>(
    `SELECT current_setting('server_version') AS server, default_version AS vector
     FROM pg_available_extensions WHERE name = 'vector'`,
  );
  return `PostgreSQL ${rows[0]?.server} with pgvector ${rows[0]?.vector}`;
}

function reply(kind: SqlReply['kind'], text: string): void {
  self.postMessage({ kind, text } satisfies SqlReply);
}
