CREATE DOMAIN "vector(3)" AS vector(3);--> statement-breakpoint
CREATE TABLE "papers" ("embedding" "vector(3)" NOT NULL);
