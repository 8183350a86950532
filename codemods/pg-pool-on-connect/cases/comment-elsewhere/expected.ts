// The pool of the application, which everybody imports from here.

import { Pool } from 'pg';
import { registerTypes } from 'pgvector/pg';

const pool = new Pool({
  max: 3,
  onConnect: async (client) => {
    await registerTypes(client);
  },
});

export default pool;
