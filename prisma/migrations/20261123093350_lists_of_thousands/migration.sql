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

-- CreateTable
CREATE TABLE "article_standing" (
    "article_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "handed_in" BOOLEAN NOT NULL,
    "round_id" INTEGER,
    "position" INTEGER,
    "stage_key" TEXT,
    "waiting_since" TIMESTAMPTZ(6),
    "deadline_at" TIMESTAMPTZ(6),

    CONSTRAINT "article_standing_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "article_standing_state_article_id_idx" ON "article_standing"("state", "article_id");

-- CreateIndex
CREATE INDEX "article_standing_stage_key_waiting_since_idx" ON "article_standing"("stage_key", "waiting_since");

-- AddForeignKey
ALTER TABLE "article_standing" ADD CONSTRAINT "article_standing_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
