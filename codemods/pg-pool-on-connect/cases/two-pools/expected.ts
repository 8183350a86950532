import pg from 'pg';
import pgvector from 'pgvector/pg';

export class Store {
  private pool: pg.Pool;

  constructor(connectionString: string) {
    this.pool = new pg.Pool({
      connectionString, max: 5,
      onConnect: async (client) => {
        await pgvector.registerTypes(client).catch((error) => console.warn(error.message));
      },
    });
  }
}

export async function connect(config: pg.PoolConfig) {
  const pool = new pg.Pool(config);
  new pg.Pool(config).on('connect', async (client) => {
    await pgvector.registerTypes(client);
  });
  return pool.connect();
}
