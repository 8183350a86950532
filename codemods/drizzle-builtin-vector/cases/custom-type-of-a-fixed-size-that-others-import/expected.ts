import { vector as pgVector } from "drizzle-orm/pg-core";

/** As many as text-embedding-3-small gives. */
export const vector = (name = '') => pgVector(name, { dimensions: 1536 });
