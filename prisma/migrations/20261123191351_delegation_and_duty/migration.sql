-- AlterTable
ALTER TABLE "delegation" ADD COLUMN     "granted_by" INTEGER,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "duty_shift" (
    "id" SERIAL NOT NULL,
    "stage_key" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "duty_shift_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duty_shift_ends_at_idx" ON "duty_shift"("ends_at");

-- CreateIndex
CREATE INDEX "duty_shift_person_id_idx" ON "duty_shift"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_shift_stage_key_person_id_starts_at_key" ON "duty_shift"("stage_key", "person_id", "starts_at");

-- CreateIndex
CREATE INDEX "delegation_delegate_id_ends_at_idx" ON "delegation"("delegate_id", "ends_at");

-- CreateIndex
CREATE INDEX "delegation_principal_id_ends_at_idx" ON "delegation"("principal_id", "ends_at");

-- AddForeignKey
ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_granted_by_fkey" FOREIGN KEY ("granted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
