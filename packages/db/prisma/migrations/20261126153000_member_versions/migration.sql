-- Who the members are, in which organisations and with which roles, is remembered by each process for one version of it:
-- the transaction that last touched this row, when it commits. One row, since transactions that change who may read what
-- then come one after another, and none can miss what another is about to add.

CREATE FUNCTION touch_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO setting AS s (key, value) VALUES ('members', '')
        ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE s.xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER membership_changed AFTER INSERT OR UPDATE OR DELETE ON membership DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION touch_members();

CREATE CONSTRAINT TRIGGER person_deactivated AFTER UPDATE ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.deactivated_at IS DISTINCT FROM new.deactivated_at) EXECUTE FUNCTION touch_members();

CREATE CONSTRAINT TRIGGER organisation_deactivated AFTER UPDATE ON organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.deactivated_at IS DISTINCT FROM new.deactivated_at) EXECUTE FUNCTION touch_members();
