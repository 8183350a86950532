import { cosineDistance, vector } from "pgvector/drizzle-orm"

export const column = vector("embedding", { dimensions: 1536 })
export const order = (item) => cosineDistance(item.embedding, [1, 2, 3])
