-- The outcome of a thread is searched as its posts are.
ALTER TABLE "thread" ADD COLUMN "outcome_text" TEXT NOT NULL DEFAULT '';

UPDATE "thread" SET "outcome_text" = coalesce((
    SELECT string_agg(part #>> '{}', ' ') FROM jsonb_path_query("outcome", 'strict $.**.text') AS part
), '') WHERE "outcome" IS NOT NULL;

ALTER TABLE "thread" ADD COLUMN "outcome_search" tsvector GENERATED ALWAYS AS (
    CASE "outcome_lang"
        WHEN 'sv' THEN to_tsvector('swedish', "outcome_text")
        WHEN 'nb' THEN to_tsvector('norwegian', "outcome_text")
        WHEN 'nn' THEN to_tsvector('norwegian', "outcome_text")
        WHEN 'en' THEN to_tsvector('english', "outcome_text")
        WHEN 'da' THEN to_tsvector('danish', "outcome_text")
        WHEN 'fi' THEN to_tsvector('finnish', "outcome_text")
    END) STORED;

-- CreateIndex
CREATE INDEX "thread_outcome_search_idx" ON "thread" USING GIN ("outcome_search");
