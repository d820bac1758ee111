-- AlterTable
ALTER TABLE "article" ADD COLUMN     "begun_as" TEXT;

-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "retired_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "embargo_until" TIMESTAMPTZ(6),
ADD COLUMN     "first_published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- What was published before this column: the law that a publication only ends does not bind its owner's own history.
ALTER TABLE "publication" DISABLE TRIGGER USER;
UPDATE "publication" p SET "first_published_at" =
  (SELECT min(f."published_at") FROM "publication" f WHERE f."article_id" = p."article_id");
ALTER TABLE "publication" ENABLE TRIGGER USER;

-- AlterTable
ALTER TABLE "publication_schedule" ADD COLUMN     "embargo_until" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "urgent_mark" (
    "article_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "urgent_mark_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "article_words" (
    "article_id" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "article_words_pkey" PRIMARY KEY ("article_id","part")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "medium" (
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "created_by" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "medium_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "rewording" (
    "id" SERIAL NOT NULL,
    "return_id" INTEGER NOT NULL,
    "passage" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(6),
    "taken_by" INTEGER,

    CONSTRAINT "rewording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "round_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "claimed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("round_id")
);

-- CreateIndex
CREATE INDEX "article_words_words_idx" ON "article_words" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_person_id_name_key" ON "saved_view"("person_id", "name");

-- CreateIndex
CREATE INDEX "medium_created_by_idx" ON "medium"("created_by");

-- CreateIndex
CREATE INDEX "rewording_return_id_idx" ON "rewording"("return_id");

-- CreateIndex
CREATE INDEX "claim_person_id_idx" ON "claim"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_created_by_begun_as_key" ON "article"("created_by", "begun_as");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_idx" ON "audit_event"("actor_id");

-- CreateIndex
CREATE INDEX "draft_updated_at_article_id_idx" ON "draft"("updated_at", "article_id");

-- CreateIndex
CREATE INDEX "draft_writing_person_id_idx" ON "draft_writing"("person_id");

-- AddForeignKey
ALTER TABLE "urgent_mark" ADD CONSTRAINT "urgent_mark_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "urgent_mark" ADD CONSTRAINT "urgent_mark_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_words" ADD CONSTRAINT "article_words_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "medium" ADD CONSTRAINT "medium_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rewording" ADD CONSTRAINT "rewording_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rewording" ADD CONSTRAINT "rewording_taken_by_fkey" FOREIGN KEY ("taken_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
