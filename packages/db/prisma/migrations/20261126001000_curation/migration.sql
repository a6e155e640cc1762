-- CreateEnum
CREATE TYPE "moderation_kind" AS ENUM ('moved', 'split', 'merged');

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "moved_to_id" UUID;

-- CreateTable
CREATE TABLE "thread_redirect" (
    "thread_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "post_id" UUID NOT NULL,

    CONSTRAINT "thread_redirect_pkey" PRIMARY KEY ("thread_id","number")
);

-- CreateTable
CREATE TABLE "moderation_act" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "moderation_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "thread_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "moderation_act_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "thread_redirect_post_id_idx" ON "thread_redirect"("post_id");

-- CreateIndex
CREATE INDEX "moderation_act_at_id_idx" ON "moderation_act"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "moderation_act_thread_id_idx" ON "moderation_act"("thread_id");

-- CreateIndex
CREATE INDEX "moderation_act_space_id_idx" ON "moderation_act"("space_id");

-- CreateIndex
CREATE INDEX "post_moved_to_id_idx" ON "post"("moved_to_id");

-- AddForeignKey
ALTER TABLE "thread_redirect" ADD CONSTRAINT "thread_redirect_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_moved_to_id_fkey" FOREIGN KEY ("moved_to_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;
