-- CreateTable
CREATE TABLE "Document" (
    "id" SERIAL NOT NULL,
    "embedding" vector(1536),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);
