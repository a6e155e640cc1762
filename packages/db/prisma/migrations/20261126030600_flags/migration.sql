-- AlterEnum
ALTER TYPE "moderation_kind" ADD VALUE 'dismissed';
ALTER TYPE "moderation_kind" ADD VALUE 'hidden';
ALTER TYPE "moderation_kind" ADD VALUE 'edit_asked';
ALTER TYPE "moderation_kind" ADD VALUE 'locked';
ALTER TYPE "moderation_kind" ADD VALUE 'warned';
ALTER TYPE "moderation_kind" ADD VALUE 'appeal_upheld';
ALTER TYPE "moderation_kind" ADD VALUE 'appeal_overturned';

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'flag_answered';
ALTER TYPE "notification_kind" ADD VALUE 'ruled';
ALTER TYPE "notification_kind" ADD VALUE 'appeal_answered';

-- CreateEnum
CREATE TYPE "flag_reason" AS ENUM ('personal_data', 'confidential', 'unlawful', 'harassment', 'off_topic', 'other');

-- CreateEnum
CREATE TYPE "flag_about" AS ENUM ('post', 'thread');

-- CreateEnum
CREATE TYPE "ruling_kind" AS ENUM ('dismissed', 'hidden', 'edit_asked', 'locked', 'warned');

-- CreateEnum
CREATE TYPE "ruling_end" AS ENUM ('edited', 'overturned', 'replaced');

-- CreateEnum
CREATE TYPE "appeal_outcome" AS ENUM ('upheld', 'overturned');

-- AlterTable
ALTER TABLE "moderation_act" ADD COLUMN     "ground" "flag_reason";

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "hidden_numbers" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "hidden_by_id" UUID;

-- AlterTable
ALTER TABLE "post_revision" ADD COLUMN     "withheld" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "flag" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "about" "flag_about" NOT NULL,
    "reason" "flag_reason" NOT NULL,
    "words" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "ruling_id" UUID,

    CONSTRAINT "flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ruling" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" "ruling_kind" NOT NULL,
    "ground" "flag_reason" NOT NULL,
    "words" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "decider_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended" "ruling_end",
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "ruling_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ruling_end_check" CHECK (("ended" IS NULL) = ("ended_at" IS NULL))
);

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "ruling_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "appeal_outcome",
    "outcome_words" TEXT NOT NULL DEFAULT '',
    "outcome_lang" TEXT,
    "decider_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "appeal_outcome_check" CHECK (("outcome" IS NULL) = ("decided_at" IS NULL))
);

-- CreateIndex
CREATE INDEX "flag_post_id_idx" ON "flag"("post_id");

-- CreateIndex
CREATE INDEX "flag_person_id_raised_at_id_idx" ON "flag"("person_id", "raised_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "flag_ruling_id_idx" ON "flag"("ruling_id");

-- CreateIndex
CREATE INDEX "ruling_post_id_at_idx" ON "ruling"("post_id", "at");

-- CreateIndex
CREATE INDEX "ruling_author_id_at_id_idx" ON "ruling"("author_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ruling_at_id_idx" ON "ruling"("at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "appeal_ruling_id_key" ON "appeal"("ruling_id");

-- CreateIndex
CREATE INDEX "post_hidden_by_id_idx" ON "post"("hidden_by_id");

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_ruling_id_fkey" FOREIGN KEY ("ruling_id") REFERENCES "ruling"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_ruling_id_fkey" FOREIGN KEY ("ruling_id") REFERENCES "ruling"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_hidden_by_id_fkey" FOREIGN KEY ("hidden_by_id") REFERENCES "ruling"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is open waits in the queue: few rows among many.
CREATE INDEX "flag_open_idx" ON "flag"("post_id") WHERE "ruling_id" IS NULL;
CREATE INDEX "appeal_open_idx" ON "appeal"("filed_at") WHERE "decided_at" IS NULL;

-- Nobody has a hidden post unread: threads know the numbers of theirs, so that no list has to look for them.

CREATE FUNCTION count_hidden(ids uuid[]) RETURNS void LANGUAGE sql AS $$
    UPDATE thread t SET hidden_numbers = ARRAY(
        SELECT p.number FROM post p WHERE p.thread_id = t.id AND p.hidden_by_id IS NOT NULL ORDER BY p.number)
    WHERE t.id = ANY (ids)
$$;

CREATE FUNCTION count_hidden_of_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE tg_op
        WHEN 'INSERT' THEN PERFORM count_hidden(ARRAY[new.thread_id]);
        WHEN 'DELETE' THEN PERFORM count_hidden(ARRAY[old.thread_id]);
        ELSE PERFORM count_hidden(ARRAY[old.thread_id, new.thread_id]);
    END CASE;
    RETURN NULL;
END $$;

CREATE TRIGGER hidden_post_added AFTER INSERT ON post FOR EACH ROW
    WHEN (new.hidden_by_id IS NOT NULL) EXECUTE FUNCTION count_hidden_of_post();

CREATE TRIGGER hidden_post_changed AFTER UPDATE OF hidden_by_id, thread_id, number ON post FOR EACH ROW
    WHEN ((old.hidden_by_id IS NOT NULL OR new.hidden_by_id IS NOT NULL) AND (
        old.hidden_by_id IS DISTINCT FROM new.hidden_by_id OR old.thread_id <> new.thread_id OR old.number <> new.number))
    EXECUTE FUNCTION count_hidden_of_post();

CREATE TRIGGER hidden_post_removed AFTER DELETE ON post FOR EACH ROW
    WHEN (old.hidden_by_id IS NOT NULL) EXECUTE FUNCTION count_hidden_of_post();

-- What is quoted shows in other threads than its own, as long as it is not hidden.
CREATE CONSTRAINT TRIGGER post_hidden AFTER UPDATE ON post DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.hidden_by_id IS DISTINCT FROM new.hidden_by_id) EXECUTE FUNCTION touch_names();
