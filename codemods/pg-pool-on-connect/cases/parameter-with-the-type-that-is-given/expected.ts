import pg, { type ClientBase } from 'pg';
import { registerTypes } from 'pgvector/pg';

export const one = new pg.Pool({
  onConnect: async (client: ClientBase): Promise<void> => {
    await registerTypes(client);
  },
});

export const two = new pg.Pool({
  onConnect: async (client: pg.ClientBase) => {
    await registerTypes(client);
  },
});
