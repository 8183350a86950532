import { relations } from "drizzle-orm";
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
      .using("hnsw", table.embedding.op("vector_cosine_ops")),
    shortIdx: index("idx_documents_short")
      .using("ivfflat", table.shortEmbedding.op("vector_l2_ops"))
      .concurrently()
      .with({ lists: 100 }),
    builtIdx: index("idx_documents_built")
      .using("hnsw", table.shortEmbedding.op("vector_ip_ops"))
      .with({ m: 16, ef_construction: 64 }),
    metadataIdx: index("idx_documents_metadata").using("gin", table.metadata),
  }),
);

export const documentsRelations = relations(documents, () => ({}));
