-- How a member signs is remembered with who the member is: their version changes with what they are called, too.

DROP TRIGGER person_deactivated ON person;
CREATE CONSTRAINT TRIGGER person_changed AFTER UPDATE ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.deactivated_at IS DISTINCT FROM new.deactivated_at OR old.name IS DISTINCT FROM new.name
        OR old.title IS DISTINCT FROM new.title)
    EXECUTE FUNCTION touch_members();

DROP TRIGGER organisation_deactivated ON organisation;
CREATE CONSTRAINT TRIGGER organisation_changed AFTER UPDATE ON organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.deactivated_at IS DISTINCT FROM new.deactivated_at OR old.name IS DISTINCT FROM new.name
        OR old.country IS DISTINCT FROM new.country OR old.kind IS DISTINCT FROM new.kind)
    EXECUTE FUNCTION touch_members();
