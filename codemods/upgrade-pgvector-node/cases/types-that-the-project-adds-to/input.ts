import type { PoolClient } from 'pg';
import { registerType } from 'pgvector/pg';
import { SparseVector, toSql } from 'pgvector/utils';

export async function store(client: PoolClient, terms: number[]): Promise<void> {
  await registerType(client);
  await client.query('INSERT INTO items VALUES ($1, $2)', [toSql([1, 2]), new SparseVector(terms)]);
}
