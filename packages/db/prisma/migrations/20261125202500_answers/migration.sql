-- CreateEnum
CREATE TYPE "answer_position" AS ENUM ('agrees', 'agrees_with_reservation', 'no_position', 'outside_remit', 'dissents');

-- CreateTable
CREATE TABLE "answer_text" (
    "question_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_text_pkey" PRIMARY KEY ("question_id","version","lang")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "question_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "position" "answer_position" NOT NULL,
    "lang" TEXT NOT NULL,
    "document" JSONB,
    "text" TEXT NOT NULL,
    "text_version" INTEGER NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_on" DATE,
    "expired_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "answer_version_check" CHECK ("version" >= 1 AND "text_version" >= 0),
    -- A reservation or a dissent says why.
    CONSTRAINT "answer_reason_check" CHECK ("document" IS NOT NULL OR "position" NOT IN ('agrees_with_reservation', 'dissents'))
);

-- CreateTable
CREATE TABLE "answer_version" (
    "answer_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "position" "answer_position" NOT NULL,
    "lang" TEXT NOT NULL,
    "document" JSONB,
    "text" TEXT NOT NULL,
    "text_version" INTEGER NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_on" DATE,

    CONSTRAINT "answer_version_pkey" PRIMARY KEY ("answer_id","version")
);

-- CreateIndex
CREATE INDEX "answer_organisation_id_idx" ON "answer"("organisation_id");

-- CreateIndex
CREATE INDEX "answer_expires_on_idx" ON "answer"("expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "answer_question_id_organisation_id_key" ON "answer"("question_id", "organisation_id");

-- AddForeignKey
ALTER TABLE "answer_text" ADD CONSTRAINT "answer_text_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_text" ADD CONSTRAINT "answer_text_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_text" ADD CONSTRAINT "answer_text_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'answer';
