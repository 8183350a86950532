CREATE TABLE "Note" (
    "id" SERIAL NOT NULL,
    "vector" vector (1536) NOT NULL
);
