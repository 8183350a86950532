CREATE EXTENSION IF NOT EXISTS vector;--> statement-breakpoint
CREATE TABLE "memory_vectors" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"embedding" vector(384) NOT NULL
);
--> statement-breakpoint
CREATE INDEX "memory_vectors_embedding" ON "memory_vectors" USING hnsw ("embedding" vector_cosine_ops);
