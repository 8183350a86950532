import type { PgDatabase } from 'drizzle-orm/pg-core';
import { documents } from './schema.ts';

/** Stores a vector, and says what PostgreSQL makes of what the driver sends; then reads one that is there. */
export async function store(driver: string, db: PgDatabase<any, any, any>): Promise<void> {
  try {
    await db.insert(documents).values({ embedding: [1, 0, 0] });
    console.log(`${driver} stores it`);
  } catch (error) {
    const { cause } = error as { cause: Error };
    // PostgreSQL refuses it, and quotes what it got.
    const [, sent] = /^invalid input syntax for type vector: "(.*)"$/.exec(cause.message) ?? [];
    console.log(`${driver} sends ${sent}, which is no vector`);
  }
  const [read] = await db.select().from(documents).limit(1);
  console.log(`${driver} reads ${JSON.stringify(read?.embedding)}`);
}
