import pg from 'pg';
import { registerTypes } from 'pgvector/pg';
import { io } from 'socket.io-client';

const client = new pg.Client();
client.on('connect', async (one) => {
  await registerTypes(one);
});

io().on('connect', async () => {
  await registerTypes(client);
});
