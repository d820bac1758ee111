-- CreateTable
CREATE TABLE "finding_count" (
    "article_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "lexicon_version" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "hints" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_count_pkey" PRIMARY KEY ("article_id")
);

-- AddForeignKey
ALTER TABLE "finding_count" ADD CONSTRAINT "finding_count_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
