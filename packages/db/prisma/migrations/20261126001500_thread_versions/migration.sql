-- What all readers of a thread see of its posts is remembered by each process for one version of it: the transaction that
-- last wrote the row of the thread. So whatever changes its posts, or what stands beside them, touches its row.

CREATE FUNCTION touch_threads(ids uuid[]) RETURNS void LANGUAGE sql AS $$
    UPDATE thread SET post_count = post_count WHERE id = ANY (ids) AND xmin <> pg_current_xact_id()::xid
$$;

CREATE FUNCTION touch_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE tg_op
        WHEN 'INSERT' THEN PERFORM touch_threads(ARRAY(SELECT DISTINCT thread_id FROM added));
        WHEN 'DELETE' THEN PERFORM touch_threads(ARRAY(SELECT DISTINCT thread_id FROM gone));
        ELSE PERFORM touch_threads(ARRAY(SELECT thread_id FROM added UNION SELECT thread_id FROM gone));
    END CASE;
    RETURN NULL;
END $$;

CREATE FUNCTION touch_thread_of_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE tg_op
        WHEN 'INSERT' THEN PERFORM touch_threads(ARRAY(SELECT p.thread_id FROM post p WHERE p.id IN (SELECT post_id FROM added)));
        WHEN 'DELETE' THEN PERFORM touch_threads(ARRAY(SELECT p.thread_id FROM post p WHERE p.id IN (SELECT post_id FROM gone)));
        ELSE PERFORM touch_threads(ARRAY(
            SELECT p.thread_id FROM post p WHERE p.id IN (SELECT post_id FROM added UNION SELECT post_id FROM gone)));
    END CASE;
    RETURN NULL;
END $$;

CREATE TRIGGER post_added AFTER INSERT ON post REFERENCING NEW TABLE AS added EXECUTE FUNCTION touch_thread();
CREATE TRIGGER post_changed AFTER UPDATE ON post REFERENCING OLD TABLE AS gone NEW TABLE AS added EXECUTE FUNCTION touch_thread();
CREATE TRIGGER post_gone AFTER DELETE ON post REFERENCING OLD TABLE AS gone EXECUTE FUNCTION touch_thread();

CREATE TRIGGER citation_added AFTER INSERT ON citation REFERENCING NEW TABLE AS added EXECUTE FUNCTION touch_thread();
CREATE TRIGGER citation_changed AFTER UPDATE ON citation REFERENCING OLD TABLE AS gone NEW TABLE AS added EXECUTE FUNCTION touch_thread();
CREATE TRIGGER citation_gone AFTER DELETE ON citation REFERENCING OLD TABLE AS gone EXECUTE FUNCTION touch_thread();

CREATE TRIGGER reaction_added AFTER INSERT ON reaction REFERENCING NEW TABLE AS added EXECUTE FUNCTION touch_thread_of_post();
CREATE TRIGGER reaction_changed AFTER UPDATE ON reaction REFERENCING OLD TABLE AS gone NEW TABLE AS added EXECUTE FUNCTION touch_thread_of_post();
CREATE TRIGGER reaction_gone AFTER DELETE ON reaction REFERENCING OLD TABLE AS gone EXECUTE FUNCTION touch_thread_of_post();

CREATE TRIGGER attachment_added AFTER INSERT ON attachment REFERENCING NEW TABLE AS added EXECUTE FUNCTION touch_thread_of_post();
CREATE TRIGGER attachment_changed AFTER UPDATE ON attachment REFERENCING OLD TABLE AS gone NEW TABLE AS added EXECUTE FUNCTION touch_thread_of_post();
CREATE TRIGGER attachment_gone AFTER DELETE ON attachment REFERENCING OLD TABLE AS gone EXECUTE FUNCTION touch_thread_of_post();

-- Names, and where quoted posts stand, show in many threads: one row is touched for all of them, when the transaction
-- commits, so that nobody waits for it while holding what somebody else wants.

CREATE FUNCTION touch_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO setting AS s (key, value) VALUES ('names', '')
        ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE s.xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER person_renamed AFTER UPDATE ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.name IS DISTINCT FROM new.name OR old.title IS DISTINCT FROM new.title) EXECUTE FUNCTION touch_names();

CREATE CONSTRAINT TRIGGER organisation_renamed AFTER UPDATE ON organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.name IS DISTINCT FROM new.name OR old.country IS DISTINCT FROM new.country OR old.kind IS DISTINCT FROM new.kind)
    EXECUTE FUNCTION touch_names();

CREATE CONSTRAINT TRIGGER thread_moved AFTER UPDATE ON thread DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.space_id IS DISTINCT FROM new.space_id) EXECUTE FUNCTION touch_names();

CREATE CONSTRAINT TRIGGER post_moved AFTER UPDATE ON post DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.thread_id IS DISTINCT FROM new.thread_id OR old.number IS DISTINCT FROM new.number
        OR old.author_id IS DISTINCT FROM new.author_id OR old.organisation_id IS DISTINCT FROM new.organisation_id)
    EXECUTE FUNCTION touch_names();

CREATE CONSTRAINT TRIGGER post_removed AFTER DELETE ON post DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION touch_names();

CREATE CONSTRAINT TRIGGER space_renamed AFTER UPDATE ON space DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.name IS DISTINCT FROM new.name OR old.slug IS DISTINCT FROM new.slug OR old.visibility IS DISTINCT FROM new.visibility)
    EXECUTE FUNCTION touch_names();

CREATE CONSTRAINT TRIGGER concept_renamed AFTER INSERT OR UPDATE OR DELETE ON concept_label DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION touch_names();

-- Where one person stands in one thread is looked up from both sides.
DROP INDEX "reading_thread_id_idx";
CREATE INDEX "reading_thread_id_person_id_idx" ON "reading"("thread_id", "person_id");
