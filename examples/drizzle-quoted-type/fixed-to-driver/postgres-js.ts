import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { store } from './sends.ts';

const client = postgres(process.env.DATABASE_URL ?? '');
await store('postgres.js', drizzle(client));
await client.end();
