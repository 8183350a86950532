import { toSql } from "pgvector"
import { Pool } from "pg"

export async function insert(pool: Pool, embedding: number[]) {
  await pool.query("INSERT INTO items (embedding) VALUES ($1)", [toSql(embedding)])
}
