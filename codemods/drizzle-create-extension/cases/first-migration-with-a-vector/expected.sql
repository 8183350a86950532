CREATE EXTENSION IF NOT EXISTS vector;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "embedding" vector(1536);--> statement-breakpoint
CREATE INDEX "items_embedding" ON "items" USING hnsw ("embedding" vector_cosine_ops);
