import { cosineDistance, desc, gt, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { guides } from './schema.ts';

export const db = drizzle.mock();
const embedding = [1, 0, 0];

const similarity = sql<number>`1 - (${cosineDistance(guides.embedding, embedding)})`;
export const search = db
  .select({ id: guides.id, similarity })
  .from(guides)
  .where(gt(similarity, 0.5))
  .orderBy((t) => desc(t.similarity))
  .limit(4);
