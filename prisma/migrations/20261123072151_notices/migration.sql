-- CreateTable
CREATE TABLE "notice" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "article_id" INTEGER NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_choice" (
    "person_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "desk" BOOLEAN NOT NULL,
    "mail" BOOLEAN NOT NULL,

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateIndex
CREATE INDEX "notice_person_id_id_idx" ON "notice"("person_id", "id");

-- CreateIndex
CREATE INDEX "notice_article_id_idx" ON "notice"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_person_id_seq_kind_key" ON "notice"("person_id", "seq", "kind");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
