import { once } from 'node:events';
import { connect } from 'node:net';
import { neonConfig, Pool } from '@neondatabase/serverless';
import { drizzle } from 'drizzle-orm/neon-serverless';
import WebSocket, { WebSocketServer } from 'ws';
import { store } from './sends.ts';

// Neon's driver speaks to PostgreSQL through a WebSocket: this one passes everything on to a server of ours.
const url = new URL(process.env.DATABASE_URL ?? '');
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
server.on('connection', (socket) => {
  const tcp = connect(Number(url.port), url.hostname);
  socket.on('message', (data: Buffer) => tcp.write(data));
  socket.on('close', () => tcp.end());
  tcp.on('data', (data) => socket.send(data));
  tcp.on('close', () => socket.close());
});
await once(server, 'listening');
const { port } = server.address() as { port: number };
neonConfig.webSocketConstructor = WebSocket;
neonConfig.wsProxy = () => `127.0.0.1:${port}/`;
neonConfig.useSecureWebSocket = false;
neonConfig.pipelineConnect = false;
neonConfig.pipelineTLS = false;

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
await store('Neon', drizzle(pool));
await pool.end();
server.close();
for (const client of server.clients) client.terminate();
