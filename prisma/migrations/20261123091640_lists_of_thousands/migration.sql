-- AlterTable
ALTER TABLE "article_words" DROP CONSTRAINT "article_words_pkey",
ADD CONSTRAINT "article_words_pkey" PRIMARY KEY ("article_id", "hash", "part");

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "channel" TEXT GENERATED ALWAYS AS ("content" ->> 'channel') STORED;

-- CreateIndex
CREATE INDEX "draft_channel_idx" ON "draft"("channel");

-- CreateIndex
CREATE INDEX "approval_person_id_created_at_idx" ON "approval"("person_id", "created_at");

-- DropIndex
DROP INDEX "approval_person_id_idx";
