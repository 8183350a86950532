import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const one = new Pool({
  onConnect: async (client) => {
    await registerTypes(client);
  },
});

export const two = new Pool({ onConnect: (client) => registerTypes(client) });

export const three = new Pool({
  onConnect: async (client) => {
    await registerTypes(client).catch((error) => console.error(error));
  },
});

export const four = new Pool({
  onConnect: async (client) => {
    await Promise.all([client.query("SET search_path TO 'shop'"), registerTypes(client)]);
  },
});
