-- CreateTable
CREATE TABLE "machine_reading" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "round_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "lexicon_version" INTEGER,
    "checks" TEXT[],
    "findings" JSONB NOT NULL,
    "open" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "machine_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_waiver" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "finding" TEXT NOT NULL,
    "check_name" TEXT NOT NULL,
    "found" TEXT NOT NULL,
    "passage" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lexicon_version" (
    "id" SERIAL NOT NULL,
    "made_by" INTEGER,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lexicon_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lexicon_entry" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "forms" TEXT[],
    "replacement" TEXT NOT NULL,
    "exceptions" TEXT[],
    "office" TEXT NOT NULL,
    "rank" INTEGER,
    "severity" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "since" INTEGER NOT NULL,
    "until" INTEGER,

    CONSTRAINT "lexicon_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "machine_reading_article_id_id_idx" ON "machine_reading"("article_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_waiver_article_id_finding_key" ON "finding_waiver"("article_id", "finding");

-- CreateIndex
CREATE INDEX "lexicon_entry_since_idx" ON "lexicon_entry"("since");

-- CreateIndex
CREATE INDEX "lexicon_entry_until_idx" ON "lexicon_entry"("until");

-- AddForeignKey
ALTER TABLE "machine_reading" ADD CONSTRAINT "machine_reading_revision_id_hash_round_id_article_id_fkey" FOREIGN KEY ("revision_id", "hash", "round_id", "article_id") REFERENCES "revision"("id", "hash", "round_id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "machine_reading" ADD CONSTRAINT "machine_reading_lexicon_version_fkey" FOREIGN KEY ("lexicon_version") REFERENCES "lexicon_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "machine_reading" ADD CONSTRAINT "machine_reading_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "finding_waiver" ADD CONSTRAINT "finding_waiver_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "finding_waiver" ADD CONSTRAINT "finding_waiver_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lexicon_version" ADD CONSTRAINT "lexicon_version_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lexicon_entry" ADD CONSTRAINT "lexicon_entry_since_fkey" FOREIGN KEY ("since") REFERENCES "lexicon_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lexicon_entry" ADD CONSTRAINT "lexicon_entry_until_fkey" FOREIGN KEY ("until") REFERENCES "lexicon_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
