-- AlterTable
ALTER TABLE "workflow_stage" ADD COLUMN     "deadline_minutes" INTEGER;

-- CreateTable
CREATE TABLE "person_invitation" (
    "person_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "person_invitation_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_invitation_token_hash_key" ON "person_invitation"("token_hash");

-- AddForeignKey
ALTER TABLE "person_invitation" ADD CONSTRAINT "person_invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "workflow_stage" ADD CONSTRAINT "workflow_stage_deadline_is_positive" CHECK ("deadline_minutes" > 0);
