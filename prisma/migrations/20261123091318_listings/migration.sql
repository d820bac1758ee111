-- CreateTable
CREATE TABLE "listing" (
    "publication_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "article_id" INTEGER NOT NULL,
    "first_published_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("publication_id","kind","name")
);

-- CreateIndex
CREATE INDEX "listing_kind_name_first_published_at_article_id_idx" ON "listing"("kind", "name", "first_published_at" DESC, "article_id" DESC);

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What is live already is listed too.
INSERT INTO "listing" ("publication_id", "kind", "name", "article_id", "first_published_at")
SELECT p."id", l."kind", l."name", p."article_id", p."first_published_at"
FROM "publication" p JOIN "revision" r ON r."id" = p."revision_id", LATERAL (
  SELECT 'channel' AS "kind", r."content"->>'channel' AS "name"
  UNION SELECT 'tag', jsonb_array_elements_text(r."content"->'tags')) l
WHERE p."ended_at" IS NULL AND l."name" <> '';
