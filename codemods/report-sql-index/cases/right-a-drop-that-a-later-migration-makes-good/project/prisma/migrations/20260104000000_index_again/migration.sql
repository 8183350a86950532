-- Prisma had dropped it.
CREATE INDEX "Item_embedding_cosine_idx" ON "Item" USING hnsw ("embedding" vector_cosine_ops);
