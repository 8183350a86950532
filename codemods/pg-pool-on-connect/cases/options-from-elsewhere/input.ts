import { Pool, type PoolConfig } from 'pg';
import { registerTypes } from 'pgvector/pg';

export class Store {
  private readonly pool: Pool;

  constructor(config: PoolConfig) {
    this.pool = new Pool(config);
    this.pool.on('connect', registerTypes);
    this.pool.on('error', console.error);
  }
}
