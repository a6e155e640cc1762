-- CreateEnum
CREATE TYPE "similar_outcome" AS ENUM ('answered', 'none');

-- CreateTable
CREATE TABLE "similar_thread" (
    "thread_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "similar_thread_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "similar_question" (
    "question_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "similar_question_pkey" PRIMARY KEY ("question_id","lang")
);

-- CreateTable
CREATE TABLE "similar_choice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "similar_outcome" NOT NULL,
    "kind" TEXT,
    "source_id" UUID,
    "place" INTEGER,
    "shown" JSONB NOT NULL,

    CONSTRAINT "similar_choice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "similar_thread_terms_idx" ON "similar_thread" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "similar_question_terms_idx" ON "similar_question" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "similar_choice_kind_source_id_idx" ON "similar_choice"("kind", "source_id");

-- CreateIndex
CREATE INDEX "similar_choice_shown_idx" ON "similar_choice" USING GIN ("shown" jsonb_path_ops);

-- CreateIndex
CREATE INDEX "similar_choice_person_id_idx" ON "similar_choice"("person_id");

-- AddForeignKey
ALTER TABLE "similar_thread" ADD CONSTRAINT "similar_thread_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similar_question" ADD CONSTRAINT "similar_question_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similar_choice" ADD CONSTRAINT "similar_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
