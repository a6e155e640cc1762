-- AlterTable
ALTER TABLE "event" ADD COLUMN "subject_id" UUID;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN "data" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "subject_id" UUID,
ALTER COLUMN "thread_id" DROP NOT NULL,
ALTER COLUMN "post_id" DROP NOT NULL,
ALTER COLUMN "actor_id" DROP NOT NULL;

-- A post is told once by each kind, anything else once for each subject, in each thread.
DROP INDEX "notification_post_id_person_id_kind_key";
CREATE INDEX "notification_post_id_idx" ON "notification"("post_id");
CREATE UNIQUE INDEX "notification_post_key" ON "notification"("post_id", "person_id", "kind") WHERE "subject_id" IS NULL;
CREATE UNIQUE INDEX "notification_subject_key" ON "notification"("person_id", "kind", "subject_id", (coalesce("thread_id", "subject_id"))) WHERE "subject_id" IS NOT NULL;
CREATE INDEX "notification_subject_id_created_at_idx" ON "notification"("subject_id", "created_at");

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "thread_id" UUID,
    "person_id" UUID,
    "role" "role",
    "organisation_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "task_subject_id_idx" ON "task"("subject_id");

-- CreateIndex
CREATE INDEX "task_person_id_idx" ON "task"("person_id");

CREATE UNIQUE INDEX "task_open_key" ON "task"("kind", "subject_id", "person_id", "role", "organisation_id") NULLS NOT DISTINCT WHERE "done_at" IS NULL;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
