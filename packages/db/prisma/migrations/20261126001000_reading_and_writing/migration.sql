-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'reminder';

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "edit_reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "post_revision" ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "alt" TEXT;

-- AlterTable
ALTER TABLE "reading" ADD COLUMN     "place_number" INTEGER,
ADD COLUMN     "place_share" REAL NOT NULL DEFAULT 0,
ADD COLUMN     "previous_read" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "previous_visit_at" TIMESTAMPTZ(3),
ADD COLUMN     "visit_id" UUID;

-- CreateTable
CREATE TABLE "bookmark" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "post_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "remind_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bookmark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "space_id" UUID,
    "concept_id" UUID,
    "cites" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space_template" (
    "space_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,

    CONSTRAINT "space_template_pkey" PRIMARY KEY ("space_id","lang")
);

-- CreateIndex
CREATE INDEX "bookmark_person_id_created_at_id_idx" ON "bookmark"("person_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "bookmark_thread_id_idx" ON "bookmark"("thread_id");

-- CreateIndex
CREATE INDEX "bookmark_post_id_idx" ON "bookmark"("post_id");

-- CreateIndex
CREATE INDEX "saved_view_person_id_idx" ON "saved_view"("person_id");

-- Of each place a person has one bookmark.
CREATE UNIQUE INDEX "bookmark_place_key" ON "bookmark"("person_id", (coalesce("post_id", "thread_id")));

-- What reminders wait.
CREATE INDEX "bookmark_due_idx" ON "bookmark"("remind_at") WHERE "reminded_at" IS NULL AND "remind_at" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_template" ADD CONSTRAINT "space_template_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_template" ADD CONSTRAINT "space_template_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
