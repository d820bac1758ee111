-- DropIndex
DROP INDEX "audit_event_article_id_idx";

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "nth" INTEGER;

-- CreateIndex
CREATE INDEX "audit_event_article_id_seq_idx" ON "audit_event"("article_id", "seq");
