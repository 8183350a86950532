-- DropIndex
DROP INDEX "Item_embedding_idx";

-- DropIndex
DROP INDEX "Item_title_idx";

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "subtitle" TEXT;
