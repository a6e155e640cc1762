-- What all readers see of a thread itself is remembered by its version too, so what stands beside its row touches it:
-- the concepts it carries and the questions it is linked to.

CREATE TRIGGER thread_concept_added AFTER INSERT ON thread_concept REFERENCING NEW TABLE AS added EXECUTE FUNCTION touch_thread();
CREATE TRIGGER thread_concept_changed AFTER UPDATE ON thread_concept REFERENCING OLD TABLE AS gone NEW TABLE AS added EXECUTE FUNCTION touch_thread();
CREATE TRIGGER thread_concept_gone AFTER DELETE ON thread_concept REFERENCING OLD TABLE AS gone EXECUTE FUNCTION touch_thread();

CREATE TRIGGER question_thread_added AFTER INSERT ON question_thread REFERENCING NEW TABLE AS added EXECUTE FUNCTION touch_thread();
CREATE TRIGGER question_thread_changed AFTER UPDATE ON question_thread REFERENCING OLD TABLE AS gone NEW TABLE AS added EXECUTE FUNCTION touch_thread();
CREATE TRIGGER question_thread_gone AFTER DELETE ON question_thread REFERENCING OLD TABLE AS gone EXECUTE FUNCTION touch_thread();
