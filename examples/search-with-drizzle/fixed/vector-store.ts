import { cosineDistance, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { memoryVectors } from './schema.ts';

type Memory = typeof memoryVectors.$inferInsert;

/** In one statement, which stores all or none. */
export async function store(db: NodePgDatabase, memories: Memory[]): Promise<void> {
  await db.insert(memoryVectors).values(memories);
}

/** By cosine distance, the nearest first. */
export async function nearest(
  db: NodePgDatabase,
  embedding: number[],
  limit = 3,
): Promise<{ content: string; distance: number }[]> {
  // cosineDistance returns SQL<unknown>.
  const distance = sql<number>`${cosineDistance(memoryVectors.embedding, embedding)}`;
  return db
    .select({ content: memoryVectors.content, distance })
    .from(memoryVectors)
    .orderBy(distance)
    .limit(limit);
}
