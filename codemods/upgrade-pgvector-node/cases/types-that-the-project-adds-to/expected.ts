import type { PoolClient } from 'pg';
import { registerTypes } from 'pgvector/pg';
import { SparseVector, toSql } from 'pgvector';

export async function store(client: PoolClient, terms: number[]): Promise<void> {
  await registerTypes(client);
  await client.query('INSERT INTO items VALUES ($1, $2)', [toSql([1, 2]), new SparseVector(terms)]);
}
