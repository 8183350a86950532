import type pg from 'pg';

/** In bytes: what the catalog of a large database comes to is a hundredth of it. */
const mostBytes = 256 * 1024 ** 2;

interface Stream {
  on(event: string, listener: (chunk: Buffer) => void): this;
  destroy(error: Error): void;
}

/**
 * Has a connection end with an error where its server sends without end, or what is no message: the parser of `pg` throws that where
 * nobody can catch it, and keeps rows until the memory is full.
 */
export function guardStream(client: pg.Client): void {
  const { connection }: { connection?: { attachListeners?(stream: Stream): void } } = Object(client);
  const attach = connection?.attachListeners?.bind(connection);
  if (!connection || !attach) throw new Error('pg has no place where its stream could be guarded');
  connection.attachListeners = (stream) => {
    const on = stream.on.bind(stream);
    stream.on = (event, listener) => on(event, event === 'data' ? guarded(stream, listener) : listener);
    attach(stream);
    stream.on = on;
  };
}

function guarded(stream: Stream, listener: (chunk: Buffer) => void): (chunk: Buffer) => void {
  let received = 0;
  return (chunk) => {
    received += chunk.length;
    if (received > mostBytes) {
      stream.destroy(new Error(`the server sends more than ${mostBytes / 1024 ** 2} MB`));
      return;
    }
    try {
      listener(chunk);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      stream.destroy(new Error(`the server sends what is no message of PostgreSQL's: ${reason}`));
    }
  };
}
