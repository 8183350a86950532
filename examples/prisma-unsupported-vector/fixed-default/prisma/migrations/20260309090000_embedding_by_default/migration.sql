ALTER TABLE "Item" ALTER COLUMN "embedding" SET DEFAULT '[0,0,0]'::vector;
