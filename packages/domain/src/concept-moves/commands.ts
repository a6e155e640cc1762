import type { Transaction } from "@samrad/db/client";
import type { FollowRow, Moves, QuestionRow, TagRow } from "../concept-changes/view.ts";

/** Takes threads, followers and recurring questions from concepts. */
export async function takeAway(tx: Transaction, { tagsRemoved, followsRemoved, questionsRemoved = [] }: Moves) {
  await removeTags(tx, tagsRemoved);
  await removeFollows(tx, followsRemoved);
  await tx.$executeRaw`
    delete from question_concept q
    using jsonb_to_recordset(${JSON.stringify(questionsRemoved)}::jsonb) as a("questionId" uuid, "conceptId" uuid)
    where q.question_id = a."questionId" and q.concept_id = a."conceptId"`;
}

/**
 * Gives threads, followers and recurring questions to other concepts, and says which in fact: a thread that carries another concept of a
 * group of which it may carry one keeps that one.
 */
export async function giveTo(tx: Transaction, moves: Moves): Promise<Moves> {
  const tagsAdded = await addTags(tx, moves.tagsAdded);
  const followsAdded = await addFollows(tx, moves.followsAdded);
  const questionsAdded = await addQuestions(tx, moves.questionsAdded ?? []);
  return { ...moves, tagsAdded, followsAdded, questionsAdded };
}

/** Rows that are there already, or that a group forbids, are left out of the answer. */
async function addTags(tx: Transaction, rows: readonly TagRow[]): Promise<TagRow[]> {
  if (rows.length === 0) return [];
  const added = await tx.$queryRaw<{ key: string }[]>`
    insert into thread_concept (thread_id, concept_id, tagged_by_id, tagged_at)
    select a."threadId", a."conceptId", p.id, a."taggedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a("threadId" uuid, "conceptId" uuid, "taggedById" uuid, "taggedAt" timestamptz)
    join thread t on t.id = a."threadId" left join person p on p.id = a."taggedById"
    where not exists (
      select 1 from concept_group_member m join concept_group g on g.id = m.group_id and g.one_per_thread
      join concept_group_member other on other.group_id = g.id and other.concept_id <> m.concept_id
      join thread_concept tc on tc.concept_id = other.concept_id and tc.thread_id = a."threadId"
      where m.concept_id = a."conceptId")
    on conflict do nothing
    returning thread_id || ' ' || concept_id as key`;
  const keys = new Set(added.map(({ key }) => key));
  return rows.filter((row) => keys.has(`${row.threadId} ${row.conceptId}`));
}

async function removeTags(tx: Transaction, rows: readonly TagRow[]) {
  await tx.$executeRaw`
    delete from thread_concept tc
    using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a("threadId" uuid, "conceptId" uuid)
    where tc.thread_id = a."threadId" and tc.concept_id = a."conceptId"`;
}

async function addFollows(tx: Transaction, rows: readonly FollowRow[]): Promise<FollowRow[]> {
  if (rows.length === 0) return [];
  const added = await tx.$queryRaw<{ key: string }[]>`
    insert into concept_follow (person_id, concept_id, followed_at)
    select p.id, a."conceptId", a."followedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a("personId" uuid, "conceptId" uuid, "followedAt" timestamptz) join person p on p.id = a."personId"
    on conflict do nothing
    returning person_id || ' ' || concept_id as key`;
  const keys = new Set(added.map(({ key }) => key));
  return rows.filter((row) => keys.has(`${row.personId} ${row.conceptId}`));
}

async function addQuestions(tx: Transaction, rows: readonly QuestionRow[]): Promise<QuestionRow[]> {
  if (rows.length === 0) return [];
  return tx.$queryRaw<QuestionRow[]>`
    insert into question_concept (question_id, concept_id)
    select q.id, a."conceptId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a("questionId" uuid, "conceptId" uuid)
    join question q on q.id = a."questionId"
    on conflict do nothing
    returning question_id as "questionId", concept_id as "conceptId"`;
}

async function removeFollows(tx: Transaction, rows: readonly FollowRow[]) {
  await tx.$executeRaw`
    delete from concept_follow f
    using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a("personId" uuid, "conceptId" uuid)
    where f.person_id = a."personId" and f.concept_id = a."conceptId"`;
}
