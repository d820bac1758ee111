-- CreateTable
CREATE TABLE "revision_medium" (
    "revision_id" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "revision_medium_pkey" PRIMARY KEY ("revision_id","sha256")
);

-- CreateIndex
CREATE INDEX "revision_medium_sha256_idx" ON "revision_medium"("sha256");

-- AddForeignKey
ALTER TABLE "revision_medium" ADD CONSTRAINT "revision_medium_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision_medium" ADD CONSTRAINT "revision_medium_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "medium"("sha256") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Until now a text had one picture, over it.
INSERT INTO "revision_medium" ("revision_id", "sha256")
    SELECT r."id", m."sha256" FROM "revision" r JOIN "medium" m ON m."sha256" = r."content"->'cover'->>'sha256';
DROP INDEX IF EXISTS "revision_cover";
