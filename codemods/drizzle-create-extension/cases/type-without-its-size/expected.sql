CREATE EXTENSION IF NOT EXISTS vector;--> statement-breakpoint
CREATE TABLE "items" (
	"embedding" vector
);
