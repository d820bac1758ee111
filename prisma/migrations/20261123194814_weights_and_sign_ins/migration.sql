-- AlterTable
ALTER TABLE "machine_reading" ADD COLUMN     "weights" JSONB;

-- CreateTable
CREATE TABLE "sign_in" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "email" TEXT NOT NULL,
    "person_id" INTEGER,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_in_at_idx" ON "sign_in"("at");

-- CreateIndex
CREATE INDEX "sign_in_person_id_id_idx" ON "sign_in"("person_id", "id");

-- CreateIndex
CREATE INDEX "sign_in_outcome_id_idx" ON "sign_in"("outcome", "id");

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
