ALTER TABLE "papers" ADD COLUMN "half" halfvec(4);--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "sparse" sparsevec(4) DEFAULT '{}/4' NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ALTER COLUMN "embedding" SET DATA TYPE vector(768);--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "many" halfvec(4)[];
