-- CreateEnum
CREATE TYPE "concept_status" AS ENUM ('active', 'deprecated');

-- CreateEnum
CREATE TYPE "concept_label_kind" AS ENUM ('pref', 'alt', 'hidden');

-- CreateEnum
CREATE TYPE "concept_note_kind" AS ENUM ('definition', 'scope_note');

-- CreateEnum
CREATE TYPE "concept_relation_kind" AS ENUM ('broader', 'related');

-- CreateEnum
CREATE TYPE "concept_group_kind" AS ENUM ('scheme', 'collection');

-- CreateEnum
CREATE TYPE "concept_change_kind" AS ENUM ('created', 'edited', 'merged', 'split', 'deprecated', 'restored', 'imported', 'undone');

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'tagged';

-- CreateTable
CREATE TABLE "concept" (
    "id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "status" "concept_status" NOT NULL DEFAULT 'active',
    "replaced_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "statements" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "concept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concept_label" (
    "concept_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "kind" "concept_label_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "concept_label_pkey" PRIMARY KEY ("concept_id","kind","lang","text")
);

-- CreateTable
CREATE TABLE "concept_note" (
    "concept_id" UUID NOT NULL,
    "kind" "concept_note_kind" NOT NULL,
    "lang" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL,

    CONSTRAINT "concept_note_pkey" PRIMARY KEY ("concept_id","kind","lang","position")
);

-- CreateTable
CREATE TABLE "concept_relation" (
    "concept_id" UUID NOT NULL,
    "kind" "concept_relation_kind" NOT NULL,
    "target_id" UUID NOT NULL,

    CONSTRAINT "concept_relation_pkey" PRIMARY KEY ("concept_id","kind","target_id")
);

-- CreateTable
CREATE TABLE "concept_group" (
    "id" UUID NOT NULL,
    "uri" TEXT NOT NULL,
    "kind" "concept_group_kind" NOT NULL,
    "name" JSONB NOT NULL DEFAULT '{}',
    "one_per_thread" BOOLEAN NOT NULL DEFAULT false,
    "statements" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "concept_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concept_group_member" (
    "group_id" UUID NOT NULL,
    "concept_id" UUID NOT NULL,

    CONSTRAINT "concept_group_member_pkey" PRIMARY KEY ("group_id","concept_id")
);

-- CreateTable
CREATE TABLE "concept_change" (
    "id" UUID NOT NULL,
    "kind" "concept_change_kind" NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "concept_ids" UUID[],
    "data" JSONB NOT NULL,
    "undoes_id" UUID,

    CONSTRAINT "concept_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_concept" (
    "thread_id" UUID NOT NULL,
    "concept_id" UUID NOT NULL,
    "tagged_by_id" UUID,
    "tagged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_concept_pkey" PRIMARY KEY ("thread_id","concept_id")
);

-- CreateTable
CREATE TABLE "concept_follow" (
    "person_id" UUID NOT NULL,
    "concept_id" UUID NOT NULL,
    "followed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "concept_follow_pkey" PRIMARY KEY ("person_id","concept_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "concept_uri_key" ON "concept"("uri");

-- CreateIndex
CREATE INDEX "concept_replaced_by_id_idx" ON "concept"("replaced_by_id");

-- CreateIndex
CREATE INDEX "concept_relation_target_id_kind_idx" ON "concept_relation"("target_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "concept_group_uri_key" ON "concept_group"("uri");

-- CreateIndex
CREATE INDEX "concept_group_member_concept_id_idx" ON "concept_group_member"("concept_id");

-- CreateIndex
CREATE UNIQUE INDEX "concept_change_undoes_id_key" ON "concept_change"("undoes_id");

-- CreateIndex
CREATE INDEX "concept_change_concept_ids_idx" ON "concept_change" USING GIN ("concept_ids");

-- CreateIndex
CREATE INDEX "concept_change_at_id_idx" ON "concept_change"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_concept_concept_id_thread_id_idx" ON "thread_concept"("concept_id", "thread_id");

-- CreateIndex
CREATE INDEX "concept_follow_concept_id_idx" ON "concept_follow"("concept_id");

-- AddForeignKey
ALTER TABLE "concept" ADD CONSTRAINT "concept_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "concept"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_label" ADD CONSTRAINT "concept_label_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_note" ADD CONSTRAINT "concept_note_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_relation" ADD CONSTRAINT "concept_relation_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_relation" ADD CONSTRAINT "concept_relation_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_group_member" ADD CONSTRAINT "concept_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "concept_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_group_member" ADD CONSTRAINT "concept_group_member_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_change" ADD CONSTRAINT "concept_change_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_change" ADD CONSTRAINT "concept_change_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "concept_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_concept" ADD CONSTRAINT "thread_concept_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_concept" ADD CONSTRAINT "thread_concept_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_concept" ADD CONSTRAINT "thread_concept_tagged_by_id_fkey" FOREIGN KEY ("tagged_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_follow" ADD CONSTRAINT "concept_follow_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_follow" ADD CONSTRAINT "concept_follow_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One preferred label a language.
CREATE UNIQUE INDEX "concept_label_pref_key" ON "concept_label" ("concept_id", "lang") WHERE "kind" = 'pref';

-- Whoever keeps the labels in memory sees from one row whether they are still the same, in whichever process they changed.
-- The engine cuts a migration at every semicolon, in quotes too: inside the body they are written as \x3B.
CREATE FUNCTION "note_vocabulary_version"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
    INSERT INTO setting (key, value) VALUES (''vocabulary.version'', gen_random_uuid()::text)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value\x3B
    RETURN NULL\x3B
END';

CREATE TRIGGER "concept_changes_vocabulary" AFTER INSERT OR UPDATE OR DELETE ON "concept"
    FOR EACH STATEMENT EXECUTE FUNCTION "note_vocabulary_version"();

CREATE TRIGGER "concept_label_changes_vocabulary" AFTER INSERT OR UPDATE OR DELETE ON "concept_label"
    FOR EACH STATEMENT EXECUTE FUNCTION "note_vocabulary_version"();
