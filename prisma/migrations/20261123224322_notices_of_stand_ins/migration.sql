-- AlterTable
ALTER TABLE "notice" ALTER COLUMN "article_id" DROP NOT NULL;
