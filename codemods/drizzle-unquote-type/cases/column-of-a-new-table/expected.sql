CREATE EXTENSION vector;--> statement-breakpoint
CREATE TABLE IF NOT EXISTS "papers" (
	"id" serial PRIMARY KEY NOT NULL,
	"embedding" vector(512),
	"title" vector(3) NOT NULL
);
