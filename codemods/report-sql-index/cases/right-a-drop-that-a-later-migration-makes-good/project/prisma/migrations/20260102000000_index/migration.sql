CREATE INDEX "Item_embedding_idx" ON "Item" USING hnsw ("embedding" vector_cosine_ops);
CREATE INDEX "Item_old_idx" ON "Item" USING ivfflat ("embedding" vector_cosine_ops) WITH (lists = 10);
CREATE INDEX "Item_title_idx" ON "Item" ("title");
