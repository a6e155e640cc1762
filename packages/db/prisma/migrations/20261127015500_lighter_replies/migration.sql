-- What a new post has to do with its thread is settled by one question. What a process remembers of the thread is touched
-- where its row was not written along with the post; a post under the Chatham House rule is so whether or not whoever wrote
-- it said so, and has a number in place of its author.

CREATE FUNCTION settle_new_post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched boolean;
    holds boolean;
BEGIN
    SELECT t.xmin = pg_current_xact_id()::xid, t.chatham_house OR s.chatham_house INTO touched, holds
        FROM thread t JOIN space s ON s.id = t.space_id WHERE t.id = new.thread_id;
    IF NOT touched THEN
        UPDATE thread SET post_count = post_count WHERE id = new.thread_id;
    END IF;
    IF new.under_rule THEN
        UPDATE thread SET under_rule = true WHERE id = new.thread_id AND NOT under_rule;
        PERFORM give_pseudonym(new.thread_id, new.author_id);
    ELSIF holds THEN
        UPDATE post SET under_rule = true WHERE id = new.id;
    END IF;
    RETURN NULL;
END $$;

DROP TRIGGER post_added ON post;
DROP TRIGGER post_rule_added ON post;
DROP TRIGGER post_writer_added ON post;
CREATE TRIGGER post_added AFTER INSERT ON post FOR EACH ROW EXECUTE FUNCTION settle_new_post();

CREATE OR REPLACE FUNCTION keep_post_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF new.thread_id <> old.thread_id THEN
        -- It leaves a thread under the rule: nobody has lifted that.
        new.under_rule := new.under_rule OR coalesce(rule_holds(old.thread_id), false);
    ELSIF new.document IS DISTINCT FROM old.document THEN
        new.under_rule := new.under_rule OR coalesce(rule_holds(new.thread_id), false);
    END IF;
    RETURN new;
END $$;

-- Who reacted to it, voted on it or is mentioned in it comes along.
CREATE OR REPLACE FUNCTION number_writer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE thread SET under_rule = true WHERE id = new.thread_id AND NOT under_rule;
    PERFORM give_pseudonyms(new.thread_id);
    RETURN NULL;
END $$;

-- Conditions are read anew by each statement, so they are asked only where a column of theirs is written.

DROP TRIGGER thread_numbered ON thread;
CREATE TRIGGER thread_numbered AFTER UPDATE OF space_id, chatham_house, resolved_by_id ON thread FOR EACH ROW
    WHEN (new.space_id <> old.space_id OR (new.chatham_house AND NOT old.chatham_house)
        OR new.resolved_by_id IS DISTINCT FROM old.resolved_by_id)
    EXECUTE FUNCTION number_thread();

DROP TRIGGER thread_moved ON thread;
CREATE CONSTRAINT TRIGGER thread_moved AFTER UPDATE OF space_id, chatham_house ON thread DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.space_id IS DISTINCT FROM new.space_id OR old.chatham_house IS DISTINCT FROM new.chatham_house)
    EXECUTE FUNCTION touch_names();

-- Indexes hold what is looked for by them: most posts are neither hidden nor moved, most notices are of a post alone.

DROP INDEX "post_hidden_by_id_idx";
CREATE INDEX "post_hidden_by_id_idx" ON "post"("hidden_by_id") WHERE "hidden_by_id" IS NOT NULL;
DROP INDEX "post_moved_to_id_idx";
CREATE INDEX "post_moved_to_id_idx" ON "post"("moved_to_id") WHERE "moved_to_id" IS NOT NULL;
DROP INDEX "notification_subject_id_created_at_idx";
CREATE INDEX "notification_subject_id_created_at_idx" ON "notification"("subject_id", "created_at") WHERE "subject_id" IS NOT NULL;

-- Facts come by their time.
DROP INDEX "event_at_idx";
CREATE INDEX "event_at_idx" ON "event" USING BRIN ("at");

-- Nobody asks how often a whole text occurs: to count that takes most of the time of counting.
ALTER TABLE "post" ALTER COLUMN "document" SET STATISTICS 0, ALTER COLUMN "text" SET STATISTICS 0;
ALTER TABLE "post_revision" ALTER COLUMN "document" SET STATISTICS 0, ALTER COLUMN "text" SET STATISTICS 0;
ALTER TABLE "event" ALTER COLUMN "data" SET STATISTICS 0;

-- The words of a text are told by a function. What a generated column is made by is read anew with each statement that
-- writes to its table, whether or not it writes what the column is of: seven languages, three times over.

CREATE FUNCTION words_of(lang text, words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN CASE lang
        WHEN 'sv' THEN to_tsvector('swedish', words)
        WHEN 'nb' THEN to_tsvector('norwegian', words)
        WHEN 'nn' THEN to_tsvector('norwegian', words)
        WHEN 'en' THEN to_tsvector('english', words)
        WHEN 'da' THEN to_tsvector('danish', words)
        WHEN 'fi' THEN to_tsvector('finnish', words)
        ELSE CASE WHEN lang IS NOT NULL THEN to_tsvector('simple', words) END
    END;
END $$;

DROP INDEX "thread_search_idx", "thread_outcome_search_idx", "post_search_idx";
ALTER TABLE "thread" DROP COLUMN "search", DROP COLUMN "outcome_search";
ALTER TABLE "thread" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (words_of("lang", "title")) STORED,
    ADD COLUMN "outcome_search" tsvector GENERATED ALWAYS AS (words_of("outcome_lang", "outcome_text")) STORED;
ALTER TABLE "post" DROP COLUMN "search";
ALTER TABLE "post" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (words_of("lang", "text")) STORED;
CREATE INDEX "thread_search_idx" ON "thread" USING GIN ("search");
CREATE INDEX "thread_outcome_search_idx" ON "thread" USING GIN ("outcome_search") WHERE "outcome_search" IS NOT NULL;
CREATE INDEX "post_search_idx" ON "post" USING GIN ("search");
