-- The search needs it.
CREATE INDEX "by_embedding" ON "Item" USING hnsw ("embedding" vector_cosine_ops);
