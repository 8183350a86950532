import { createServer, type Socket } from 'node:net';

/**
 * What a server of PostgreSQL's protocol does, message by message, and does wrong.
 * https://www.postgresql.org/docs/16/protocol-message-formats.html
 */
export interface Behaviour {
  /** To a request for encryption: `N` where there is none. */
  encryption?(socket: Socket): void;
  /** To the first message of a client. */
  login?(socket: Socket): void;
  /** To each query. */
  query?(sql: string, socket: Socket): void;
}

/** A server on loopback: its port, and how it is ended. */
export function fakeServer(behaviour: Behaviour): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    serve(socket, behaviour);
  });
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ port: Object(server.address()).port, close }));
  });
}

const sslRequest = 80877103;

function serve(socket: Socket, { encryption, login = welcome, query = refuse }: Behaviour): void {
  let [buffer, isIn] = [Buffer.alloc(0), false];
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = isIn ? 1 : 0;
      if (buffer.length < head + 4) return;
      const length = buffer.readInt32BE(head);
      if (buffer.length < head + length) return;
      const [type, body] = [
        isIn ? String.fromCharCode(buffer[0] ?? 0) : '',
        buffer.subarray(head + 4, head + length),
      ];
      buffer = buffer.subarray(head + length);
      if (!isIn && body.readInt32BE(0) === sslRequest) {
        if (encryption) return encryption(socket);
        socket.write('N');
      } else if (!isIn) {
        isIn = true;
        login(socket);
      } else if (type === 'Q') query(body.subarray(0, -1).toString(), socket);
      else if (type === 'P') query(body.subarray(1).toString(), socket);
      else if (type === 'X') socket.end();
    }
  });
}

/** Lets everybody in. */
export function welcome(socket: Socket): void {
  socket.write(Buffer.concat([message('R', int32(0)), message('S', 'server_version\0', '16.1\0'), ready]));
}

/** Answers a command that gives no rows; a query gets none either. */
export function done(socket: Socket): void {
  socket.write(Buffer.concat([message('C', 'SELECT 0\0'), ready]));
}

/** One row of texts, by their names. */
export function row(socket: Socket, values: Readonly<Record<string, string | null>>): void {
  socket.write(
    Buffer.concat([
      columns(Object.keys(values), Object.values(values).map(typeOf)),
      dataRow(Object.values(values)),
    ]),
  );
  done(socket);
}

/** Of a list of texts, a truth value, and all else. */
function typeOf(value: string | null): number {
  if (value?.startsWith('{')) return 1009;
  return value === 't' || value === 'f' ? 16 : 25;
}

/** `types`: their numbers in pg_type; text where none is given. */
export function columns(names: readonly string[], types: readonly number[] = []): Buffer {
  const fields = names.flatMap((name, index) => [
    `${name}\0`,
    int32(0),
    int16(0),
    int32(types[index] ?? 25),
    int16(-1),
    int32(-1),
    int16(0),
  ]);
  return message('T', int16(names.length), ...fields);
}

export function dataRow(values: readonly (string | null)[]): Buffer {
  const cells = values.flatMap((value) =>
    value === null ? [int32(-1)] : [int32(Buffer.byteLength(value)), value],
  );
  return message('D', int16(values.length), ...cells);
}

/** `code`: https://www.postgresql.org/docs/16/errcodes-appendix.html */
export function failure(code: string, text: string, severity = 'ERROR'): Buffer {
  return message('E', `S${severity}\0`, `V${severity}\0`, `C${code}\0`, `M${text}\0`, '\0');
}

export const ready = message('Z', 'I');

function refuse(_sql: string, socket: Socket): void {
  socket.write(Buffer.concat([failure('0A000', 'this server answers nothing'), ready]));
}

export function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}
