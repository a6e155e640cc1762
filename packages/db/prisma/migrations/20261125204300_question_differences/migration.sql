-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'question_linked';
ALTER TYPE "notification_kind" ADD VALUE 'question_moved';

-- AlterTable
ALTER TABLE "question_thread" ADD COLUMN "difference_settled_at" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "question_concept" ADD CONSTRAINT "question_concept_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;
