import pg from 'pg';
import pgvector from 'pgvector/pg';

async function setUp(client: pg.PoolClient) {
  await client.query('SET hnsw.ef_search = 100');
  await pgvector.registerTypes(client);
}

const prepare = async (client: pg.PoolClient) => {
  await pgvector.registerTypes(client);
};

export const one = new pg.Pool();
one.on('connect', setUp);

export const two = new pg.Pool();
two.prependListener('connect', prepare);

export class Database {
  private readonly pool = new pg.Pool();

  constructor() {
    this.pool.on('connect', this.register.bind(this));
  }

  private async register(client: pg.PoolClient) {
    await pgvector.registerTypes(client);
  }
}
