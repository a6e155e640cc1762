-- CreateEnum
CREATE TYPE "law_check_decision" AS ENUM ('still_valid', 'changed');

-- CreateTable
CREATE TABLE "law_version" (
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "law_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provision" (
    "version_id" UUID NOT NULL,
    "fragment" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "parent" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_fingerprint" TEXT NOT NULL,
    "heading_fingerprint" TEXT NOT NULL,

    CONSTRAINT "provision_pkey" PRIMARY KEY ("version_id","fragment")
);

-- CreateTable
CREATE TABLE "provision_follow" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provision_follow_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "law_check" (
    "id" UUID NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "before_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "cited" TEXT[],
    "changed" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" "law_check_decision",
    "note" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_for_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "law_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "law_version_act_lang_date_key" ON "law_version"("act", "lang", "date");

-- CreateIndex
CREATE INDEX "provision_version_id_position_idx" ON "provision"("version_id", "position");

-- CreateIndex
CREATE INDEX "provision_follow_key_idx" ON "provision_follow"("key");

-- CreateIndex
CREATE INDEX "law_check_act_date_idx" ON "law_check"("act", "date");

-- CreateIndex
CREATE UNIQUE INDEX "law_check_source_kind_source_id_act_date_key" ON "law_check"("source_kind", "source_id", "act", "date");

-- AddForeignKey
ALTER TABLE "provision" ADD CONSTRAINT "provision_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "law_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provision_follow" ADD CONSTRAINT "provision_follow_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "law_check" ADD CONSTRAINT "law_check_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "law_check" ADD CONSTRAINT "law_check_decided_for_id_fkey" FOREIGN KEY ("decided_for_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
