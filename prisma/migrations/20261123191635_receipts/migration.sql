-- CreateTable
CREATE TABLE "receipt" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "publication_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',
    "surfaces" JSONB NOT NULL,
    "told" BOOLEAN NOT NULL DEFAULT false,
    "next_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "receipt_article_id_id_idx" ON "receipt"("article_id", "id");

-- CreateIndex
CREATE INDEX "receipt_state_id_idx" ON "receipt"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_publication_id_kind_attempt_key" ON "receipt"("publication_id", "kind", "attempt");

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_publication_id_article_id_fkey" FOREIGN KEY ("publication_id", "article_id") REFERENCES "publication"("id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;
