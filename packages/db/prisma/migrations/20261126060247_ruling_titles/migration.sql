-- AlterTable
ALTER TABLE "ruling" ADD COLUMN     "title_before" TEXT,
ADD COLUMN     "title_given" TEXT;
