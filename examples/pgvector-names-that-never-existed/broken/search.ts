import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { documents } from './schema.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = drizzle(pool);
await db.insert(documents).values({ content: 'a cat on a sofa', embedding: [1, 0, 0] });
console.log(await db.select().from(documents));
await pool.end();
