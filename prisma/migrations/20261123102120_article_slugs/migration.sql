-- CreateTable
CREATE TABLE "article_slug" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_slug_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_slug_article_id_id_idx" ON "article_slug"("article_id", "id");

-- AddForeignKey
ALTER TABLE "article_slug" ADD CONSTRAINT "article_slug_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_slug" ADD CONSTRAINT "article_slug_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
