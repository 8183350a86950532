import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { memoryVectors } from './memory.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = drizzle(pool);
await db.insert(memoryVectors).values({ embedding: [0.5, 0.25, 1] });
console.log(memoryVectors.embedding.getSQLType(), await db.select().from(memoryVectors));
await pool.end();
