ALTER TABLE "items" ADD COLUMN "title" vector(3);
