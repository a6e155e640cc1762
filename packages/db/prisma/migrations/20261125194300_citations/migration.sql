-- CreateEnum
CREATE TYPE "citation_origin" AS ENUM ('recognised', 'marked');

-- CreateEnum
CREATE TYPE "citation_mark_kind" AS ENUM ('wrong', 'missed');

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "thread_id" UUID,
    "key" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "start_at" INTEGER NOT NULL,
    "end_at" INTEGER NOT NULL,
    "is_range" BOOLEAN NOT NULL DEFAULT false,
    "origin" "citation_origin" NOT NULL DEFAULT 'recognised',
    "rejected_at" TIMESTAMPTZ(3),
    "rejected_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation_mark" (
    "id" UUID NOT NULL,
    "kind" "citation_mark_kind" NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "thread_id" UUID,
    "quote" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "wrong_key" TEXT,
    "right_key" TEXT,
    "start_at" INTEGER,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "citation_mark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "citation_key_idx" ON "citation"("key" text_pattern_ops);

-- CreateIndex
CREATE INDEX "citation_act_idx" ON "citation"("act");

-- CreateIndex
CREATE INDEX "citation_source_kind_source_id_idx" ON "citation"("source_kind", "source_id");

-- CreateIndex
CREATE INDEX "citation_thread_id_idx" ON "citation"("thread_id");

-- CreateIndex
CREATE INDEX "citation_mark_source_kind_source_id_idx" ON "citation_mark"("source_kind", "source_id");

-- CreateIndex
CREATE INDEX "citation_mark_thread_id_idx" ON "citation_mark"("thread_id");

-- CreateIndex
CREATE INDEX "citation_mark_author_id_idx" ON "citation_mark"("author_id");

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_rejected_by_fkey" FOREIGN KEY ("rejected_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_mark" ADD CONSTRAINT "citation_mark_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_mark" ADD CONSTRAINT "citation_mark_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
