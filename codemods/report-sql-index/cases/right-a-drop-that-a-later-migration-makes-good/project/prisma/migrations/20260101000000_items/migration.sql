CREATE EXTENSION IF NOT EXISTS vector;

-- CreateTable
CREATE TABLE "Item" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "embedding" vector(3),
    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);
