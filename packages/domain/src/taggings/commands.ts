import { maxThreadConcepts, type TagThreadInput } from "@samrad/contracts/concepts";
import { DomainError, notFound } from "@samrad/contracts/errors";
import type { EventType } from "@samrad/contracts/live";
import type { Prisma, Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { vocabularyLock } from "../concept-changes/commands.ts";
import { withBroader } from "../concepts/view.ts";
import { type MemberContext, shareLock, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { notifyOf } from "../notifications/commands.ts";
import { canTag } from "../threads/policy.ts";
import { type LockedThread, lockThread } from "../threads/queries.ts";
import { findStanding, rivalsOf, withoutRivals } from "./queries.ts";

type Place = { threadId: string; spaceId: string; postId: string };
type Tagging = Place & { actor: Member; conceptIds: readonly string[]; at: Date };

/**
 * Puts a concept on a thread; whoever follows it, or a broader one, hears of it. Of a one-per-thread group it takes the
 * place of the one that was there. Throws `not_found`, `forbidden`, `concept.deprecated`, `concept.too_many`.
 */
export async function tagThread(context: MemberContext, input: TagThreadInput): Promise<void> {
  await changeTags(context, input, async (tx, { thread, at }) => {
    const concept = await mustStand(tx, input.conceptId);
    const rivals = await tx.$queryRaw<{ concept_id: string }[]>`
      delete from thread_concept where thread_id = ${thread.id}::uuid and concept_id in ${rivalsOf([concept.id])}
      returning concept_id`;
    for (const rival of rivals)
      await note(tx, context, { type: "thread.untagged", thread, subjectId: rival.concept_id, at });
    if (!(await insertTag(tx, context, { thread, conceptId: concept.id, at }))) return;
    await note(tx, context, { type: "thread.tagged", thread, subjectId: concept.id, at });
    const first = { threadId_number: { threadId: thread.id, number: 1 } };
    const { id: postId } = await tx.post.findUniqueOrThrow({ where: first, select: { id: true } });
    const place = { threadId: thread.id, spaceId: thread.spaceId, postId };
    await tellFollowers(tx, { ...place, actor: context.actor, conceptIds: [concept.id], at });
  });
}

/** Takes a concept off a thread. Throws `not_found`, `forbidden`. */
export async function untagThread(context: MemberContext, input: TagThreadInput): Promise<void> {
  await changeTags(context, input, async (tx, { thread, at }) => {
    const { count } = await tx.threadConcept.deleteMany({ where: { threadId: thread.id, conceptId: input.conceptId } });
    if (count > 0) await note(tx, context, { type: "thread.untagged", thread, subjectId: input.conceptId, at });
  });
}

type Locked = { thread: LockedThread; at: Date };

async function changeTags(
  context: MemberContext,
  input: TagThreadInput,
  write: (tx: Transaction, locked: Locked) => Promise<void>,
) {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    // Before the thread: a merge holds this lock while it writes to threads.
    await shareLock(tx, vocabularyLock);
    const thread = await lockThread(tx, actor, input.threadId);
    allow(actor, canTag(actor, thread));
    await write(tx, { thread, at: now() });
  });
}

async function mustStand(tx: Transaction, conceptId: string): Promise<{ id: string }> {
  const concept = await tx.concept.findUnique({ where: { id: conceptId }, select: { id: true, status: true } });
  if (!concept) throw notFound();
  if (concept.status === "deprecated") throw new DomainError("rule_violated", "concept.deprecated");
  return concept;
}

type Tag = { thread: LockedThread; conceptId: string; at: Date };

async function insertTag(tx: Transaction, { actor }: MemberContext, { thread, conceptId, at }: Tag): Promise<boolean> {
  const threadId = thread.id;
  const data = { threadId, conceptId, taggedById: actor.personId, taggedAt: at };
  const { count } = await tx.threadConcept.createMany({ data, skipDuplicates: true });
  if ((await tx.threadConcept.count({ where: { threadId } })) > maxThreadConcepts)
    throw new DomainError("rule_violated", "concept.too_many");
  return count > 0;
}

type Note = { type: EventType; thread: LockedThread; subjectId: string; at: Date };

function note(tx: Transaction, { actor }: MemberContext, { type, thread, subjectId, at }: Note) {
  return record(tx, { type, at, actorId: actor.personId, spaceId: thread.spaceId, threadId: thread.id, subjectId });
}

/**
 * Puts concepts on a thread that is just being opened. Those that were merged or deprecated while it was written give
 * way to what replaces them: nobody's thread waits for the vocabulary.
 */
export async function tagNewThread(tx: Transaction, tagging: Tagging): Promise<void> {
  if (tagging.conceptIds.length === 0) return;
  await shareLock(tx, vocabularyLock);
  const standing = await findStanding(tx, tagging.conceptIds);
  const conceptIds = await withoutRivals(
    tx,
    standing.map((concept) => concept.id),
  );
  const { threadId, actor, at } = tagging;
  const data: Prisma.ThreadConceptCreateManyInput[] = conceptIds.map((conceptId, index) => ({
    threadId,
    conceptId,
    taggedById: actor.personId,
    // They stand in the order in which they were chosen.
    taggedAt: new Date(at.getTime() + index),
  }));
  await tx.threadConcept.createMany({ data });
  await tellFollowers(tx, { ...tagging, conceptIds });
}

/** Tells those who follow the concepts or broader ones, once a thread: of the first that they follow. */
async function tellFollowers(tx: Transaction, tagging: Tagging): Promise<void> {
  const { actor, at, threadId, postId } = tagging;
  const place = { threadId, postId, actorId: actor.personId, at };
  const told = new Set<string>();
  for (const { id: subjectId, labels } of await findStanding(tx, tagging.conceptIds)) {
    const people = await findFollowers(tx, { conceptId: subjectId, threadId });
    const fresh = people.filter((personId) => !told.has(personId));
    if (fresh.length === 0) continue;
    await notifyOf(tx, { kind: "tagged", subjectId, people: fresh, ...place, data: { labels } });
    for (const personId of fresh) told.add(personId);
  }
}

/** Who follows a concept or a broader one, without the thread's author and those who heard of the thread before. */
async function findFollowers(tx: Transaction, { conceptId, threadId }: { conceptId: string; threadId: string }) {
  const rows = await tx.$queryRaw<{ person_id: string }[]>`
    select distinct f.person_id from concept_follow f join thread t on t.id = ${threadId}::uuid
    where f.concept_id in ${withBroader([conceptId])} and f.person_id <> t.author_id and not exists (
      select 1 from notification n where n.person_id = f.person_id and n.thread_id = t.id and n.kind = 'tagged')`;
  return rows.map((row) => row.person_id);
}
