-- AlterTable
ALTER TABLE "workflow_stage" ADD COLUMN     "needs_remarks_resolved" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "remark" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "spans" JSONB NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "wording" TEXT,
    "mentions" INTEGER[],
    "person_id" INTEGER NOT NULL,
    "round_id" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remark_reply" (
    "id" SERIAL NOT NULL,
    "remark_id" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "mentions" INTEGER[],
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "remark_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remark_turn" (
    "id" SERIAL NOT NULL,
    "remark_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "was_hash" TEXT,
    "is_hash" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "remark_turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remarked_text" (
    "article_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "remarked_text_pkey" PRIMARY KEY ("article_id","hash")
);

-- CreateIndex
CREATE INDEX "remark_article_id_idx" ON "remark"("article_id");

-- CreateIndex
CREATE INDEX "remark_reply_remark_id_idx" ON "remark_reply"("remark_id");

-- CreateIndex
CREATE INDEX "remark_turn_remark_id_idx" ON "remark_turn"("remark_id");

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_round_id_article_id_fkey" FOREIGN KEY ("round_id", "article_id") REFERENCES "round"("id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark_reply" ADD CONSTRAINT "remark_reply_remark_id_fkey" FOREIGN KEY ("remark_id") REFERENCES "remark"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark_reply" ADD CONSTRAINT "remark_reply_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark_turn" ADD CONSTRAINT "remark_turn_remark_id_fkey" FOREIGN KEY ("remark_id") REFERENCES "remark"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark_turn" ADD CONSTRAINT "remark_turn_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remarked_text" ADD CONSTRAINT "remarked_text_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
