-- The lists were too few.
DROP INDEX "Item_old_idx";
DROP INDEX "Item_embedding_idx";
CREATE INDEX "Item_embedding_idx" ON "Item" USING hnsw ("embedding" vector_l2_ops);
