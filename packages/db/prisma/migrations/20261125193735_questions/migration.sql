-- CreateEnum
CREATE TYPE "question_state" AS ENUM ('suggested', 'identified', 'support_decided', 'answered', 'under_review', 'closed');

-- CreateEnum
CREATE TYPE "question_confidence" AS ENUM ('work_in_progress', 'not_validated', 'validated');

-- CreateEnum
CREATE TYPE "question_visibility" AS ENUM ('public', 'network', 'coordinators');

-- CreateEnum
CREATE TYPE "question_governance" AS ENUM ('experience_based', 'compliance_based');

-- CreateEnum
CREATE TYPE "question_sensitivity" AS ENUM ('ordinary', 'sensitive', 'confidential');

-- CreateEnum
CREATE TYPE "support_form" AS ENUM ('guidance', 'faq_answer', 'sandbox', 'referral', 'event', 'law_making', 'none');

-- CreateEnum
CREATE TYPE "question_relation_kind" AS ENUM ('duplicate_of', 'superseded_by', 'narrower_than', 'conflicts_with');

-- CreateEnum
CREATE TYPE "triage_decision" AS ENUM ('not_recurring', 'later');

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "title" JSONB NOT NULL,
    "statement" JSONB NOT NULL,
    "state" "question_state" NOT NULL DEFAULT 'identified',
    "confidence" "question_confidence" NOT NULL DEFAULT 'work_in_progress',
    "visibility" "question_visibility" NOT NULL DEFAULT 'network',
    "governance" "question_governance" NOT NULL DEFAULT 'experience_based',
    "sensitivity" "question_sensitivity" NOT NULL DEFAULT 'ordinary',
    "owner_id" UUID,
    "support_form" "support_form",
    "support_reason" TEXT NOT NULL DEFAULT '',
    "support_due" DATE,
    "merged_into_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('swedish', coalesce("title"->>'sv', '')), 'A') ||
        setweight(to_tsvector('norwegian', coalesce("title"->>'nb', '')), 'A') ||
        setweight(to_tsvector('norwegian', coalesce("title"->>'nn', '')), 'A') ||
        setweight(to_tsvector('english', coalesce("title"->>'en', '')), 'A') ||
        setweight(to_tsvector('danish', coalesce("title"->>'da', '')), 'A') ||
        setweight(to_tsvector('finnish', coalesce("title"->>'fi', '')), 'A') ||
        setweight(to_tsvector('swedish', coalesce("statement"->>'sv', '')), 'B') ||
        setweight(to_tsvector('norwegian', coalesce("statement"->>'nb', '')), 'B') ||
        setweight(to_tsvector('norwegian', coalesce("statement"->>'nn', '')), 'B') ||
        setweight(to_tsvector('english', coalesce("statement"->>'en', '')), 'B') ||
        setweight(to_tsvector('danish', coalesce("statement"->>'da', '')), 'B') ||
        setweight(to_tsvector('finnish', coalesce("statement"->>'fi', '')), 'B')
    ) STORED,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "question_title_check" CHECK ("title" <> '{}'::jsonb),
    -- The more delicate a question is, the fewer may see it.
    CONSTRAINT "question_sensitivity_check" CHECK (
        CASE "sensitivity"
            WHEN 'ordinary' THEN true
            WHEN 'sensitive' THEN "visibility" <> 'public'
            WHEN 'confidential' THEN "visibility" = 'coordinators'
        END)
);

-- CreateTable
CREATE TABLE "question_thread" (
    "question_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "different_at" TIMESTAMPTZ(3),
    "difference" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "question_thread_pkey" PRIMARY KEY ("question_id","thread_id")
);

-- CreateTable
CREATE TABLE "question_concept" (
    "question_id" UUID NOT NULL,
    "concept_id" UUID NOT NULL,

    CONSTRAINT "question_concept_pkey" PRIMARY KEY ("question_id","concept_id")
);

-- CreateTable
CREATE TABLE "question_relation" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "question_relation_kind" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_relation_pkey" PRIMARY KEY ("from_id","to_id","kind"),
    CONSTRAINT "question_relation_self_check" CHECK ("from_id" <> "to_id"),
    -- A conflict has no direction: it is kept once.
    CONSTRAINT "question_relation_conflict_check" CHECK ("kind" <> 'conflicts_with' OR "from_id" < "to_id")
);

-- CreateTable
CREATE TABLE "question_follow" (
    "question_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_follow_pkey" PRIMARY KEY ("question_id","person_id")
);

-- CreateTable
CREATE TABLE "question_change" (
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "question_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_triage" (
    "thread_id" UUID NOT NULL,
    "decision" "triage_decision" NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "thread_triage_pkey" PRIMARY KEY ("thread_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "question_number_key" ON "question"("number");

-- CreateIndex
CREATE INDEX "question_changed_at_id_idx" ON "question"("changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "question_merged_into_id_idx" ON "question"("merged_into_id");

-- CreateIndex
CREATE INDEX "question_owner_id_idx" ON "question"("owner_id");

-- CreateIndex
CREATE INDEX "question_search_idx" ON "question" USING GIN ("search");

-- CreateIndex
CREATE INDEX "question_thread_thread_id_idx" ON "question_thread"("thread_id");

-- CreateIndex
CREATE INDEX "question_concept_concept_id_idx" ON "question_concept"("concept_id");

-- CreateIndex
CREATE INDEX "question_relation_to_id_idx" ON "question_relation"("to_id");

-- CreateIndex
CREATE INDEX "question_follow_person_id_idx" ON "question_follow"("person_id");

-- CreateIndex
CREATE INDEX "question_change_question_id_at_id_idx" ON "question_change"("question_id", "at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_thread" ADD CONSTRAINT "question_thread_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_thread" ADD CONSTRAINT "question_thread_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_thread" ADD CONSTRAINT "question_thread_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_concept" ADD CONSTRAINT "question_concept_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_relation" ADD CONSTRAINT "question_relation_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_relation" ADD CONSTRAINT "question_relation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_relation" ADD CONSTRAINT "question_relation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_follow" ADD CONSTRAINT "question_follow_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_follow" ADD CONSTRAINT "question_follow_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_change" ADD CONSTRAINT "question_change_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_change" ADD CONSTRAINT "question_change_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_triage" ADD CONSTRAINT "thread_triage_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_triage" ADD CONSTRAINT "thread_triage_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
