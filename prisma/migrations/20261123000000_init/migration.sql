-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "channel" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "parent_id" INTEGER,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" SERIAL NOT NULL,
    "created_by" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "article_id" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "draft_writing" (
    "article_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "since_publication" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "draft_writing_pkey" PRIMARY KEY ("article_id","person_id","since_publication")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "content" JSONB NOT NULL DEFAULT '{}',
    "hash" TEXT NOT NULL,
    "created_by" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "key" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "role_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "role_key" TEXT NOT NULL,
    "capability" TEXT NOT NULL,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("role_key","capability")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_role" (
    "person_id" INTEGER NOT NULL,
    "role_key" TEXT NOT NULL,

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("person_id","role_key")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" SERIAL NOT NULL,
    "principal_id" INTEGER NOT NULL,
    "delegate_id" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" INTEGER,
    "name" TEXT NOT NULL,
    "article_id" INTEGER,
    "data" JSONB NOT NULL DEFAULT '{}',
    "prev_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "site_version" (
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "site_version_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "published_by" INTEGER NOT NULL,
    "schedule_id" INTEGER,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "ended_as" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_schedule" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(6),
    "cancelled_by" INTEGER,

    CONSTRAINT "publication_schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "publication_id" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "public_note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("publication_id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "workflow_version_id" INTEGER NOT NULL,
    "opened_by" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(6),
    "closed_as" TEXT,
    "closed_by" INTEGER,
    "close_reason" TEXT,
    "close_note" TEXT,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "round_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("round_id","person_id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "workflow_version_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "revision_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "principal_id" INTEGER,
    "delegation_id" INTEGER,
    "signed_as" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_void" (
    "approval_id" INTEGER NOT NULL,
    "return_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_void_pkey" PRIMARY KEY ("approval_id")
);

-- CreateTable
CREATE TABLE "return" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "from_position" INTEGER NOT NULL DEFAULT 0,
    "to_position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "workflow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_version" (
    "id" SERIAL NOT NULL,
    "workflow_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "author_may_sign_edit" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_stage" (
    "workflow_version_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "workflow_stage_pkey" PRIMARY KEY ("workflow_version_id","position")
);

-- CreateTable
CREATE TABLE "workflow_stage_role" (
    "workflow_version_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role_key" TEXT NOT NULL,

    CONSTRAINT "workflow_stage_role_pkey" PRIMARY KEY ("workflow_version_id","position","role_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "channel_slug_key" ON "channel"("slug");

-- CreateIndex
CREATE INDEX "article_created_by_idx" ON "article"("created_by");

-- CreateIndex
CREATE INDEX "revision_round_id_idx" ON "revision"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_number_key" ON "revision"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revision_id_round_id_key" ON "revision"("id", "round_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_id_hash_round_id_key" ON "revision"("id", "hash", "round_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_id_hash_round_id_article_id_key" ON "revision"("id", "hash", "round_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "sign_in_attempt_email_at_idx" ON "sign_in_attempt"("email", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_address_at_idx" ON "sign_in_attempt"("address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_id_delegate_id_principal_id_key" ON "delegation"("id", "delegate_id", "principal_id");

-- CreateIndex
CREATE INDEX "audit_event_article_id_idx" ON "audit_event"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_round_id_key" ON "publication"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_schedule_id_key" ON "publication"("schedule_id");

-- CreateIndex
CREATE INDEX "publication_article_id_idx" ON "publication"("article_id");

-- CreateIndex
CREATE INDEX "publication_published_at_idx" ON "publication"("published_at");

-- CreateIndex
CREATE UNIQUE INDEX "publication_round_id_article_id_key" ON "publication"("round_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_id_article_id_key" ON "publication"("id", "article_id");

-- CreateIndex
CREATE INDEX "publication_schedule_round_id_idx" ON "publication_schedule"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_publication_id_article_id_key" ON "withdrawal"("publication_id", "article_id");

-- CreateIndex
CREATE INDEX "round_article_id_idx" ON "round"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "round_id_article_id_key" ON "round"("id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "round_id_workflow_version_id_key" ON "round"("id", "workflow_version_id");

-- CreateIndex
CREATE INDEX "submission_round_id_idx" ON "submission"("round_id");

-- CreateIndex
CREATE INDEX "approval_person_id_idx" ON "approval"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_round_id_position_attempt_key" ON "approval"("round_id", "position", "attempt");

-- CreateIndex
CREATE INDEX "return_round_id_idx" ON "return"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_key_key" ON "workflow"("key");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_version_workflow_id_number_key" ON "workflow_version"("workflow_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_stage_workflow_version_id_key_key" ON "workflow_stage"("workflow_version_id", "key");

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "channel"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_updated_by_fkey" FOREIGN KEY ("updated_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_writing" ADD CONSTRAINT "draft_writing_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_writing" ADD CONSTRAINT "draft_writing_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_round_id_article_id_fkey" FOREIGN KEY ("round_id", "article_id") REFERENCES "round"("id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role_key_fkey" FOREIGN KEY ("role_key") REFERENCES "role"("key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_role_key_fkey" FOREIGN KEY ("role_key") REFERENCES "role"("key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_round_id_article_id_fkey" FOREIGN KEY ("round_id", "article_id") REFERENCES "round"("id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_revision_id_hash_round_id_article_id_fkey" FOREIGN KEY ("revision_id", "hash", "round_id", "article_id") REFERENCES "revision"("id", "hash", "round_id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "publication_schedule"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication_schedule" ADD CONSTRAINT "publication_schedule_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication_schedule" ADD CONSTRAINT "publication_schedule_revision_id_hash_round_id_fkey" FOREIGN KEY ("revision_id", "hash", "round_id") REFERENCES "revision"("id", "hash", "round_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication_schedule" ADD CONSTRAINT "publication_schedule_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_publication_id_article_id_fkey" FOREIGN KEY ("publication_id", "article_id") REFERENCES "publication"("id", "article_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_workflow_version_id_fkey" FOREIGN KEY ("workflow_version_id") REFERENCES "workflow_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_opened_by_fkey" FOREIGN KEY ("opened_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_closed_by_fkey" FOREIGN KEY ("closed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_revision_id_round_id_fkey" FOREIGN KEY ("revision_id", "round_id") REFERENCES "revision"("id", "round_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_round_id_workflow_version_id_fkey" FOREIGN KEY ("round_id", "workflow_version_id") REFERENCES "round"("id", "workflow_version_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_workflow_version_id_position_fkey" FOREIGN KEY ("workflow_version_id", "position") REFERENCES "workflow_stage"("workflow_version_id", "position") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_revision_id_hash_round_id_fkey" FOREIGN KEY ("revision_id", "hash", "round_id") REFERENCES "revision"("id", "hash", "round_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_delegation_id_person_id_principal_id_fkey" FOREIGN KEY ("delegation_id", "person_id", "principal_id") REFERENCES "delegation"("id", "delegate_id", "principal_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "approval_void" ADD CONSTRAINT "approval_void_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "approval_void" ADD CONSTRAINT "approval_void_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workflow_version" ADD CONSTRAINT "workflow_version_workflow_id_fkey" FOREIGN KEY ("workflow_id") REFERENCES "workflow"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workflow_stage" ADD CONSTRAINT "workflow_stage_workflow_version_id_fkey" FOREIGN KEY ("workflow_version_id") REFERENCES "workflow_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workflow_stage_role" ADD CONSTRAINT "workflow_stage_role_workflow_version_id_position_fkey" FOREIGN KEY ("workflow_version_id", "position") REFERENCES "workflow_stage"("workflow_version_id", "position") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workflow_stage_role" ADD CONSTRAINT "workflow_stage_role_role_key_fkey" FOREIGN KEY ("role_key") REFERENCES "role"("key") ON DELETE NO ACTION ON UPDATE NO ACTION;

