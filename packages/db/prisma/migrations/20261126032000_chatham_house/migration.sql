-- AlterEnum
ALTER TYPE "moderation_kind" ADD VALUE 'rule_set';
ALTER TYPE "moderation_kind" ADD VALUE 'rule_lifted';

-- AlterTable
ALTER TABLE "space" ADD COLUMN     "chatham_house" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "chatham_house" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "under_rule" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "under_rule" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "pseudonym" (
    "thread_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "pseudonym_pkey" PRIMARY KEY ("thread_id","person_id")
);

-- CreateTable
CREATE TABLE "name_reveal" (
    "id" UUID NOT NULL,
    "auditor_id" UUID NOT NULL,
    "thread_id" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "name_reveal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pseudonym_person_id_idx" ON "pseudonym"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "pseudonym_thread_id_number_key" ON "pseudonym"("thread_id", "number");

-- CreateIndex
CREATE INDEX "name_reveal_thread_id_auditor_id_ends_at_idx" ON "name_reveal"("thread_id", "auditor_id", "ends_at");

-- CreateIndex
CREATE INDEX "name_reveal_at_id_idx" ON "name_reveal"("at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_reveal" ADD CONSTRAINT "name_reveal_auditor_id_fkey" FOREIGN KEY ("auditor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_reveal" ADD CONSTRAINT "name_reveal_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was written under the Chatham House rule stays under it, and everybody who appears in a thread under it has a number
-- there: whichever way it is written, by SQL by hand too.

CREATE FUNCTION rule_holds(thread uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT t.chatham_house OR s.chatham_house FROM thread t JOIN space s ON s.id = t.space_id WHERE t.id = thread
$$;

-- Numbers are given one after the other, by whoever holds the row of the thread; what is remembered of it has them.
CREATE FUNCTION give_pseudonym(thread uuid, person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM pseudonym n WHERE n.thread_id = thread AND n.person_id = person) THEN RETURN; END IF;
    PERFORM touch_threads(ARRAY[thread]);
    INSERT INTO pseudonym (thread_id, person_id, number)
        SELECT thread, person, coalesce(max(n.number), 0) + 1 FROM pseudonym n WHERE n.thread_id = thread
        ON CONFLICT DO NOTHING;
END $$;

-- All who have written, reacted, voted, were asked to vote or are mentioned in a thread, by when they first appeared there.
CREATE FUNCTION give_pseudonyms(thread uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM touch_threads(ARRAY[thread]);
    INSERT INTO pseudonym (thread_id, person_id, number)
    SELECT thread, x.person, (SELECT coalesce(max(n.number), 0) FROM pseudonym n WHERE n.thread_id = thread)
        + row_number() OVER (ORDER BY min(x.at), min(x.place), x.person)
    FROM (
        SELECT p.author_id AS person, p.created_at AS at, 0 AS place FROM post p WHERE p.thread_id = thread
        UNION ALL SELECT m.person_id, p.created_at, 1 FROM mention m JOIN post p ON p.id = m.post_id
            WHERE p.thread_id = thread AND m.person_id IS NOT NULL
        UNION ALL SELECT v.person_id, p.created_at, 2 FROM proposal_voter v JOIN post p ON p.id = v.post_id WHERE p.thread_id = thread
        UNION ALL SELECT r.person_id, r.created_at, 3 FROM reaction r JOIN post p ON p.id = r.post_id WHERE p.thread_id = thread
        UNION ALL SELECT v.person_id, v.cast_at, 4 FROM vote v JOIN post p ON p.id = v.post_id WHERE p.thread_id = thread
        UNION ALL SELECT t.resolved_by_id, t.resolved_at, 5 FROM thread t WHERE t.id = thread AND t.resolved_by_id IS NOT NULL
    ) x
    WHERE NOT EXISTS (SELECT 1 FROM pseudonym n WHERE n.thread_id = thread AND n.person_id = x.person)
    GROUP BY x.person
    ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION keep_post_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        new.under_rule := new.under_rule OR coalesce(rule_holds(new.thread_id), false);
    ELSIF new.thread_id <> old.thread_id THEN
        -- It leaves a thread under the rule: nobody has lifted that.
        new.under_rule := new.under_rule OR coalesce(rule_holds(old.thread_id), false);
    ELSIF new.document IS DISTINCT FROM old.document THEN
        new.under_rule := new.under_rule OR coalesce(rule_holds(new.thread_id), false);
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER post_rule_added BEFORE INSERT ON post FOR EACH ROW EXECUTE FUNCTION keep_post_rule();
CREATE TRIGGER post_rule_changed BEFORE UPDATE OF thread_id, document ON post FOR EACH ROW EXECUTE FUNCTION keep_post_rule();

CREATE FUNCTION number_writer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE thread SET under_rule = true WHERE id = new.thread_id AND NOT under_rule;
    IF tg_op = 'INSERT' THEN
        PERFORM give_pseudonym(new.thread_id, new.author_id);
    ELSE
        -- Who reacted to it, voted on it or is mentioned in it comes along.
        PERFORM give_pseudonyms(new.thread_id);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER post_writer_added AFTER INSERT ON post FOR EACH ROW WHEN (new.under_rule) EXECUTE FUNCTION number_writer();
CREATE TRIGGER post_writer_moved AFTER UPDATE ON post FOR EACH ROW
    WHEN (new.under_rule AND (new.thread_id <> old.thread_id OR NOT old.under_rule)) EXECUTE FUNCTION number_writer();

-- What stands beside a post is under the rule with it, and what is added under the rule puts the post under it for good.
CREATE FUNCTION number_beside() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    thread uuid;
    holds boolean;
BEGIN
    SELECT p.thread_id, t.chatham_house OR s.chatham_house INTO thread, holds
        FROM post p JOIN thread t ON t.id = p.thread_id JOIN space s ON s.id = t.space_id
        WHERE p.id = new.post_id AND (p.under_rule OR t.chatham_house OR s.chatham_house);
    IF thread IS NULL OR new.person_id IS NULL THEN RETURN NULL; END IF;
    IF holds THEN
        UPDATE post SET under_rule = true WHERE id = new.post_id AND NOT under_rule;
    END IF;
    PERFORM give_pseudonym(thread, new.person_id);
    RETURN NULL;
END $$;

CREATE TRIGGER mention_numbered AFTER INSERT ON mention FOR EACH ROW EXECUTE FUNCTION number_beside();
CREATE TRIGGER reaction_numbered AFTER INSERT ON reaction FOR EACH ROW EXECUTE FUNCTION number_beside();
CREATE TRIGGER vote_numbered AFTER INSERT OR UPDATE ON vote FOR EACH ROW EXECUTE FUNCTION number_beside();
CREATE TRIGGER voter_numbered AFTER INSERT ON proposal_voter FOR EACH ROW EXECUTE FUNCTION number_beside();

-- A thread that leaves a space under the rule takes the rule along; an outcome is written under what holds.
CREATE FUNCTION keep_thread_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF new.space_id <> old.space_id AND (SELECT s.chatham_house FROM space s WHERE s.id = old.space_id)
        AND NOT (SELECT s.chatham_house FROM space s WHERE s.id = new.space_id) THEN
        new.chatham_house := true;
    END IF;
    IF new.outcome IS NOT NULL AND new.outcome IS DISTINCT FROM old.outcome THEN
        new.under_rule := new.under_rule OR coalesce(rule_holds(new.id), false);
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER thread_rule_kept BEFORE UPDATE OF space_id, outcome ON thread FOR EACH ROW EXECUTE FUNCTION keep_thread_rule();

CREATE FUNCTION number_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF new.under_rule OR coalesce(rule_holds(new.id), false) THEN PERFORM give_pseudonyms(new.id); END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER thread_numbered AFTER UPDATE ON thread FOR EACH ROW
    WHEN (new.space_id <> old.space_id OR (new.chatham_house AND NOT old.chatham_house)
        OR new.resolved_by_id IS DISTINCT FROM old.resolved_by_id)
    EXECUTE FUNCTION number_thread();

CREATE FUNCTION number_space() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM give_pseudonyms(t.id) FROM thread t WHERE t.space_id = new.id;
    RETURN NULL;
END $$;

CREATE TRIGGER space_numbered AFTER UPDATE ON space FOR EACH ROW
    WHEN (new.chatham_house AND NOT old.chatham_house) EXECUTE FUNCTION number_space();

-- Whose names are withheld shows wherever a post is quoted: the same row is touched as for a name.

DROP TRIGGER thread_moved ON thread;
CREATE CONSTRAINT TRIGGER thread_moved AFTER UPDATE ON thread DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.space_id IS DISTINCT FROM new.space_id OR old.chatham_house IS DISTINCT FROM new.chatham_house)
    EXECUTE FUNCTION touch_names();

DROP TRIGGER post_moved ON post;
CREATE CONSTRAINT TRIGGER post_moved AFTER UPDATE ON post DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.thread_id IS DISTINCT FROM new.thread_id OR old.number IS DISTINCT FROM new.number
        OR old.author_id IS DISTINCT FROM new.author_id OR old.organisation_id IS DISTINCT FROM new.organisation_id
        OR old.under_rule IS DISTINCT FROM new.under_rule)
    EXECUTE FUNCTION touch_names();

DROP TRIGGER space_renamed ON space;
CREATE CONSTRAINT TRIGGER space_renamed AFTER UPDATE ON space DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (old.name IS DISTINCT FROM new.name OR old.slug IS DISTINCT FROM new.slug OR old.visibility IS DISTINCT FROM new.visibility
        OR old.chatham_house IS DISTINCT FROM new.chatham_house)
    EXECUTE FUNCTION touch_names();
