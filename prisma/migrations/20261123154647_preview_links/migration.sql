-- CreateTable
CREATE TABLE "preview_link" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "revision_id" INTEGER,
    "kept_id" INTEGER,
    "made_by" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),
    "revoked_by" INTEGER,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "last_opened_at" TIMESTAMPTZ(6),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_token_hash_key" ON "preview_link"("token_hash");

-- CreateIndex
CREATE INDEX "preview_link_article_id_idx" ON "preview_link"("article_id");

-- CreateIndex
CREATE INDEX "preview_link_kept_id_idx" ON "preview_link"("kept_id");

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "draft_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_revoked_by_fkey" FOREIGN KEY ("revoked_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
