-- CreateTable
CREATE TABLE "draft_version" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "begun_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saves" INTEGER NOT NULL DEFAULT 1,
    "sealed_at" TIMESTAMPTZ(6),
    "name" TEXT,
    "named_by" INTEGER,

    CONSTRAINT "draft_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "draft_version_article_id_id_idx" ON "draft_version"("article_id", "id");

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_named_by_fkey" FOREIGN KEY ("named_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What stands in the drafts now is where their versions begin. Until now nobody could read any but the last one.
INSERT INTO "draft_version" ("article_id", "content", "hash", "person_id", "begun_at", "saved_at", "sealed_at")
    SELECT "article_id", "content", "hash", "updated_by", "updated_at", "updated_at", CURRENT_TIMESTAMP FROM "draft" ORDER BY "article_id";
