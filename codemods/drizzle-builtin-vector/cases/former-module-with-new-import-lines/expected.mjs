import { cosineDistance } from "drizzle-orm"
import { vector } from "drizzle-orm/pg-core"

export const column = vector("embedding", { dimensions: 1536 })
export const order = (item) => cosineDistance(item.embedding, [1, 2, 3])
