-- Where a trigger may change a row before it is written, PostgreSQL makes all generated columns of the table anew with each
-- update: the words of a title, and of an outcome, with every reply. So what a thread takes along of the Chatham House rule
-- is kept right after it has moved or its outcome was written, in the same statement still.

DROP TRIGGER thread_rule_kept ON thread;

CREATE OR REPLACE FUNCTION keep_thread_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF new.space_id <> old.space_id AND NOT new.chatham_house
        AND (SELECT s.chatham_house FROM space s WHERE s.id = old.space_id)
        AND NOT (SELECT s.chatham_house FROM space s WHERE s.id = new.space_id) THEN
        UPDATE thread SET chatham_house = true WHERE id = new.id;
    END IF;
    IF new.outcome IS NOT NULL AND new.outcome IS DISTINCT FROM old.outcome THEN
        UPDATE thread SET under_rule = true WHERE id = new.id AND NOT under_rule AND rule_holds(new.id);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER thread_rule_kept AFTER UPDATE OF space_id, outcome ON thread FOR EACH ROW
    WHEN (old.space_id <> new.space_id OR (new.outcome IS NOT NULL AND old.outcome IS DISTINCT FROM new.outcome))
    EXECUTE FUNCTION keep_thread_rule();
