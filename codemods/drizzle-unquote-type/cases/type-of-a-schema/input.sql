ALTER TABLE "papers" ADD COLUMN "embedding" "extensions.vector(1536)";
