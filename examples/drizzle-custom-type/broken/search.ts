import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { l2Distance, maxInnerProduct } from 'pgvector/drizzle-orm';
import { documents } from './schema.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const db = drizzle(pool);
await db.insert(documents).values([
  { content: 'a cat on a sofa', embedding: [1, 0, 0] },
  { content: 'an invoice from May', embedding: [0, 0, 2] },
]);
const query = db.select({ content: documents.content }).from(documents).$dynamic();
console.log(await query.orderBy(l2Distance(documents.embedding, [0.95, 0.05, 0])).limit(1));
console.log(await query.orderBy(maxInnerProduct(documents.embedding, [1, 0, 1])).limit(1));
await pool.end();
