-- A thread is touched, and asked for its rule, with every post: by a plan that is kept for the connection. One made for an
-- array, or in a function of SQL alone, was made anew each time.

CREATE OR REPLACE FUNCTION touch_threads(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    touched uuid;
BEGIN
    FOREACH touched IN ARRAY ids LOOP
        UPDATE thread SET post_count = post_count WHERE id = touched AND xmin <> pg_current_xact_id()::xid;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION rule_holds(thread uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT t.chatham_house OR s.chatham_house FROM thread t JOIN space s ON s.id = t.space_id WHERE t.id = rule_holds.thread);
END $$;
