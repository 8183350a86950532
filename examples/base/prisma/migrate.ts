import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';

// What `prisma migrate deploy` runs, in its order; it needs an engine that is not on npm.
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
for (const file of globSync('prisma/migrations/*/migration.sql').sort()) {
  await client.query(readFileSync(file, 'utf8'));
}
await client.end();
