CREATE EXTENSION IF NOT EXISTS vector;

CREATE TABLE "Item" (
    "id" SERIAL NOT NULL,
    "content" TEXT NOT NULL,
    "embedding" vector(3) NOT NULL,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);
