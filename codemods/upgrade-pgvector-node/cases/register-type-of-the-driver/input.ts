import pg from 'pg';
import pgvector from 'pgvector/pg';

export async function connect(): Promise<pg.Client> {
  const client = new pg.Client();
  await client.connect();
  await pgvector.registerType(client);
  return client;
}
