CREATE TABLE "Item" ("id" INT8 NOT NULL, "embedding" VECTOR(3));
