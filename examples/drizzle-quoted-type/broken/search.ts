import { l2Distance } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { documents } from './schema.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = drizzle(pool);
await db.insert(documents).values([
  { content: 'a cat on a sofa', embedding: [1, 0, 0] },
  { content: 'an invoice from May', embedding: [0, 0, 1] },
]);
const nearest = await db
  .select({ content: documents.content })
  .from(documents)
  .orderBy(l2Distance(documents.embedding, [0.95, 0.05, 0]))
  .limit(1);
console.log(nearest);
await pool.end();
