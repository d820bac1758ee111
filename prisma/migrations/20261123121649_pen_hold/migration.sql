-- CreateTable
CREATE TABLE "pen_hold" (
    "article_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "window_name" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "asked_by" INTEGER,

    CONSTRAINT "pen_hold_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "pen_hold_person_id_idx" ON "pen_hold"("person_id");

-- AddForeignKey
ALTER TABLE "pen_hold" ADD CONSTRAINT "pen_hold_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pen_hold" ADD CONSTRAINT "pen_hold_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pen_hold" ADD CONSTRAINT "pen_hold_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
