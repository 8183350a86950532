import * as kysely from 'pgvector/kysely';

export async function connect(url: string) {
  const { Client } = await import('pg');
  const pgvector = await import('pgvector/pg');
  const client = new Client(url);
  await client.connect();
  await pgvector.default.registerType(client);
  const again = (await import('pgvector/pg')).default;
  await again.registerType(client);
  return client;
}

export const near = (query: number[]) => kysely.default.cosineDistance('embedding', query);
export const far = (query: number[]) => kysely.cosineDistance('embedding', query);
