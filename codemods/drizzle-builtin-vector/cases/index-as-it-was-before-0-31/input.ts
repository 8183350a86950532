import { relations, sql } from "drizzle-orm";
import { index, jsonb, pgTable, serial, vector } from "drizzle-orm/pg-core";

export const documents = pgTable(
  "documents",
  {
    id: serial("id").primaryKey(),
    embedding: vector("embedding", { dimensions: 1536 }).notNull(),
    shortEmbedding: vector("short_embedding", { dimensions: 256 }),
    metadata: jsonb("metadata"),
  },
  (table) => ({
    // The default of pgvector's README.
    embeddingIdx: index("idx_documents_embedding")
      .on(table.embedding)
      .using(sql`hnsw (embedding vector_cosine_ops)`),
    shortIdx: index("idx_documents_short")
      .on(table.shortEmbedding)
      .concurrently()
      .using(sql`ivfflat (${table.shortEmbedding} vector_l2_ops) WITH (lists = 100)`),
    builtIdx: index("idx_documents_built")
      .on(table.shortEmbedding)
      .using(sql`hnsw (short_embedding vector_ip_ops) WITH (m = 16, ef_construction = 64)`),
    metadataIdx: index("idx_documents_metadata").on(table.metadata).using(sql`gin`),
  }),
);

export const documentsRelations = relations(documents, () => ({}));
