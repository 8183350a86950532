CREATE TABLE "documents" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"embedding" vector(3)
);
--> statement-breakpoint
CREATE INDEX "documents_embedding" ON "documents" USING hnsw ("embedding" vector_l2_ops);
