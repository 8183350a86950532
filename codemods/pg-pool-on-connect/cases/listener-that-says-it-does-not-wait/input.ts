import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const one = new Pool();
one.on('connect', (client) => {
  void registerTypes(client);
});

export const two = new Pool();
two.on('connect', (client) => void registerTypes(client));

export const three = new Pool();
three.on('connect', (client) => {
  registerTypes(client).catch((error) => console.error(error));
});

export const four = new Pool();
four.on('connect', (client) => {
  void Promise.all([client.query("SET search_path TO 'shop'"), registerTypes(client)]);
});
