import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { tableText } from './table-text.ts';

export interface SqlReply {
  /** Of the versions, once; then what came of a script. */
  kind: 'ready' | 'done' | 'failed';
  text: string;
}

let database: Promise<PGlite> | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<string>) => {
  const isNew = database === undefined;
  database ??= PGlite.create({ extensions: { vector } });
  try {
    const open = await database;
    if (isNew) reply('ready', await versionsOf(open));
    const results = await open.exec(data);
    reply('done', results.map(tableText).join('\n\n'));
  } catch (error) {
    reply('failed', errorText(error));
  }
});

async function versionsOf(open: PGlite): Promise<string> {
  const { rows } = await open.query<{ server: string; vector: string }>(
    `SELECT current_setting('server_version') AS server, default_version AS vector
     FROM pg_available_extensions WHERE name = 'vector'`,
  );
  return `PostgreSQL ${rows[0]?.server} with pgvector ${rows[0]?.vector}`;
}

function errorText(error: unknown): string {
  const { code, message, detail, hint } = {
    ...(error as Record<string, unknown>),
    message: String(error),
  } as Record<string, string | undefined>;
  const lines = [
    `ERROR ${code ?? ''}: ${message?.replace(/^\w*[Ee]rror: /, '')}`,
    detail && `DETAIL: ${detail}`,
    hint && `HINT: ${hint}`,
  ];
  return lines.filter(Boolean).join('\n');
}

function reply(kind: SqlReply['kind'], text: string): void {
  self.postMessage({ kind, text } satisfies SqlReply);
}
