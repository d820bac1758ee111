-- AlterTable
ALTER TABLE "workflow" ADD COLUMN     "name_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rank" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "weight_rule" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "workflow_id" INTEGER NOT NULL,
    "made_by" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_by" INTEGER,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "weight_rule_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "weight_rule" ADD CONSTRAINT "weight_rule_workflow_id_fkey" FOREIGN KEY ("workflow_id") REFERENCES "workflow"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "weight_rule" ADD CONSTRAINT "weight_rule_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "weight_rule" ADD CONSTRAINT "weight_rule_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

UPDATE "workflow" SET "name_en" = 'Three reviews' WHERE "key" = 'three-reviews';
