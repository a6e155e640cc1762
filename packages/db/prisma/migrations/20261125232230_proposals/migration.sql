-- CreateEnum
CREATE TYPE "proposal_kind" AS ENUM ('consent', 'advice', 'ranked');

-- CreateEnum
CREATE TYPE "electorate" AS ENUM ('readers', 'organisations', 'signatories', 'people');

-- CreateEnum
CREATE TYPE "vote_position" AS ENUM ('agree', 'abstain', 'disagree', 'block');

-- CreateEnum
CREATE TYPE "review_verdict" AS ENUM ('stands', 'to_change');

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'proposal_opened';
ALTER TYPE "notification_kind" ADD VALUE 'proposal_changed';
ALTER TYPE "notification_kind" ADD VALUE 'proposal_closed';

-- CreateTable
CREATE TABLE "proposal" (
    "post_id" UUID NOT NULL,
    "kind" "proposal_kind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "options" TEXT[],
    "electorate" "electorate" NOT NULL,
    "quorum" INTEGER,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "count_shown" BOOLEAN NOT NULL DEFAULT true,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "tally" JSONB,
    "outcome" JSONB,
    "outcome_lang" TEXT,
    "outcome_by_id" UUID,
    "outcome_at" TIMESTAMPTZ(3),
    "review_on" DATE,
    "review_due_at" TIMESTAMPTZ(3),
    "review_verdict" "review_verdict",
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("post_id"),
    CONSTRAINT "proposal_quorum_check" CHECK ("quorum" >= 1),
    -- What is taken back is not counted, and what is counted has a tally.
    CONSTRAINT "proposal_end_check" CHECK ("closed_at" IS NULL OR "withdrawn_at" IS NULL),
    CONSTRAINT "proposal_tally_check" CHECK (("closed_at" IS NULL) = ("tally" IS NULL))
);

-- CreateTable
CREATE TABLE "proposal_voter" (
    "post_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "proposal_voter_pkey" PRIMARY KEY ("post_id","person_id")
);

-- CreateTable
CREATE TABLE "proposal_version" (
    "post_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "options" TEXT[],
    "revision" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_version_pkey" PRIMARY KEY ("post_id","version")
);

-- CreateTable
CREATE TABLE "vote" (
    "post_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "voter_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "position" "vote_position",
    "ranking" INTEGER[],
    "reason" TEXT NOT NULL DEFAULT '',
    "lang" TEXT NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("post_id","version","voter_id"),
    -- Whoever blocks says why.
    CONSTRAINT "vote_reason_check" CHECK ("position" <> 'block' OR "reason" <> '')
);

-- CreateIndex
CREATE INDEX "proposal_closes_at_idx" ON "proposal"("closes_at");

-- CreateIndex
CREATE INDEX "proposal_review_on_idx" ON "proposal"("review_on");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_outcome_by_id_fkey" FOREIGN KEY ("outcome_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_voter" ADD CONSTRAINT "proposal_voter_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "proposal"("post_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_voter" ADD CONSTRAINT "proposal_voter_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_version" ADD CONSTRAINT "proposal_version_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "proposal"("post_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "proposal"("post_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
