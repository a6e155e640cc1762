-- CreateTable
CREATE TABLE "citing" (
    "key" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "parent" TEXT NOT NULL,
    "is_unit" BOOLEAN NOT NULL,
    "thread_id" UUID,
    "space_id" UUID,
    "question_id" UUID,

    CONSTRAINT "citing_pkey" PRIMARY KEY ("key","item_id")
);

-- What is cited already, as citing/policy counts it: definitions are paragraphs, a point in a subparagraph counts on the
-- paragraph too, and each step of a key counts on all before it.
INSERT INTO "citing" ("key", "item_id", "kind", "parent", "is_unit", "thread_id", "space_id", "question_id")
WITH "cited" AS (
    SELECT DISTINCT coalesce("thread_id", "source_id") AS "item_id",
        CASE WHEN "thread_id" IS NULL THEN "source_kind" ELSE 'thread' END AS "kind", "act",
        regexp_replace(substr("key", length("act") + 2), '^(art_[^/]+)/pnt_(\d)', '\1/par_\2') AS "fragment"
    FROM "citation"
    WHERE "rejected_at" IS NULL AND ("thread_id" IS NOT NULL OR "source_kind" IN ('question', 'answer'))
), "way" AS (
    SELECT * FROM "cited"
    UNION
    SELECT "item_id", "kind", "act", regexp_replace("fragment", '(/par_[^/]+)/sub_\d+(/pnt_)', '\1\2') FROM "cited"
), "divided" AS (
    SELECT "item_id", "kind", "act", CASE WHEN "act" LIKE 'sfs:%' THEN '' ELSE '/' END AS "between",
        CASE WHEN "act" LIKE 'sfs:%'
            THEN ARRAY(SELECT "step"[1] FROM regexp_matches("fragment", '([KPOSN](?:\d+[a-z]?|[a-z]+|[IVXLC]+))', 'g')
                WITH ORDINALITY AS "found"("step", "place") ORDER BY "place")
            ELSE string_to_array(nullif("fragment", ''), '/') END AS "steps"
    FROM "way"
), "counted" AS (
    SELECT "item_id", "kind", "steps"["depth"] AS "last",
        "act" || CASE WHEN "depth" = 0 THEN '' ELSE '#' || array_to_string("steps"[1:"depth"], "between") END AS "key",
        CASE "depth" WHEN 0 THEN '' WHEN 1 THEN "act"
            ELSE "act" || '#' || array_to_string("steps"[1:"depth" - 1], "between") END AS "parent"
    FROM "divided", generate_series(0, coalesce(cardinality("steps"), 0)) AS "depth"
)
SELECT DISTINCT ON ("counted"."key", "counted"."item_id") "counted"."key", "counted"."item_id", "counted"."kind", "parent",
    coalesce("last" ~ '^(?:art_|rct_|anx_|§|P\d)', false), "thread"."id", "thread"."space_id",
    coalesce("question"."id", "answer"."question_id")
FROM "counted"
LEFT JOIN "thread" ON "counted"."kind" = 'thread' AND "thread"."id" = "counted"."item_id"
LEFT JOIN "question" ON "counted"."kind" = 'question' AND "question"."id" = "counted"."item_id"
LEFT JOIN "answer" ON "counted"."kind" = 'answer' AND "answer"."id" = "counted"."item_id"
WHERE coalesce("thread"."id", "question"."id", "answer"."id") IS NOT NULL;

-- CreateIndex
CREATE INDEX "citing_parent_key_space_id_idx" ON "citing"("parent", "key", "space_id");

-- CreateIndex
CREATE INDEX "citing_item_id_is_unit_key_idx" ON "citing"("item_id", "is_unit", "key");

-- CreateIndex
CREATE INDEX "citing_thread_id_idx" ON "citing"("thread_id");

-- CreateIndex
CREATE INDEX "citing_question_id_idx" ON "citing"("question_id");

-- AddForeignKey
ALTER TABLE "citing" ADD CONSTRAINT "citing_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citing" ADD CONSTRAINT "citing_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
