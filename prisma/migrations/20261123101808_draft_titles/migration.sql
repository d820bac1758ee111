-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "title" TEXT GENERATED ALWAYS AS ("content" ->> 'title') STORED;
