CREATE TABLE "Item" ("id" SERIAL NOT NULL, "embedding" vector(3072));
