import { DomainError } from "@samrad/contracts/errors";
import type { MergeQuestionInput, QuestionView, SplitQuestionInput } from "@samrad/contracts/questions";
import { Prisma, type Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { noteChange } from "../question-changes/commands.ts";
import { linkThreads } from "../question-links/commands.ts";
import { insertQuestion, wasCreated } from "../questions/commands.ts";
import * as policy from "../questions/policy.ts";
import { getQuestion, type LockedQuestion, lockQuestion } from "../questions/queries.ts";
import { completeTasks } from "../tasks/commands.ts";

type By = { at: Date; actorId: string };

/** Both in one order: two merges of the same questions wait for each other. */
async function lockBoth(tx: Transaction, { actor }: MemberContext, [one, other]: [string, string]) {
  const locked = new Map<string, LockedQuestion>();
  for (const id of [one, other].toSorted()) locked.set(id, await lockQuestion(tx, actor, id));
  return [locked.get(one)!, locked.get(other)!] as const;
}

/**
 * Makes one question of two: `intoId` has the threads, followers and concepts of both, and what was merged leads on to
 * it. A second time changes nothing. Throws `not_found`, `forbidden`, `question.relation_self`, `question.closed`.
 */
export async function mergeQuestion(context: MemberContext, input: MergeQuestionInput): Promise<QuestionView> {
  const { actor, now } = context;
  const { questionId, intoId } = input;
  if (questionId === intoId) throw new DomainError("rule_violated", "question.relation_self");
  await transact(context, async (tx) => {
    const [merged, into] = await lockBoth(tx, context, [questionId, intoId]);
    allow(actor, policy.canCoordinate(actor));
    if (merged.mergedIntoId === intoId) return;
    allow(actor, policy.canEdit(actor, merged));
    if (!policy.canLink(actor, into)) throw new DomainError("rule_violated", "question.closed");
    const by = { at: now(), actorId: actor.personId };
    const moved = await moveAll(tx, input, by);
    await closeMerged(tx, merged, { ...by, intoId });
    const state = { from: merged.state, to: "closed" };
    await noteChange(tx, { questionId, kind: "merged", ...by, data: { ...moved, ...state, questionId: intoId } });
    await noteChange(tx, { questionId: intoId, kind: "absorbed", ...by, data: { questionId } });
  });
  return getQuestion(context, { questionId: intoId });
}

async function closeMerged(tx: Transaction, { id }: LockedQuestion, { intoId, ...by }: By & { intoId: string }) {
  const data = { mergedIntoId: intoId, state: "closed", closedAt: by.at } as const;
  await tx.question.update({ where: { id }, data, select: { id: true } });
  await tx.questionRelation.createMany({
    data: { fromId: id, toId: intoId, kind: "duplicate_of", createdById: by.actorId, createdAt: by.at },
    skipDuplicates: true,
  });
  await completeTasks(tx, { kind: "question_suggested", subjectId: id, ...by, outcome: "merged" });
}

type Moved = { links: Prisma.InputJsonArray; gained: Prisma.InputJsonObject; [key: string]: Prisma.InputJsonValue };

/** Moves what belongs to a question; gives back what it had, and what the other one gained by it, so that it can be taken back. */
async function moveAll(tx: Transaction, { questionId, intoId }: MergeQuestionInput, by: By): Promise<Moved> {
  const links = await tx.$queryRaw<Prisma.InputJsonObject[]>`
    select thread_id as "threadId", linked_by_id as "linkedById", linked_at as "linkedAt", different_at as "differentAt", difference,
      difference_settled_at as "differenceSettledAt"
    from question_thread where question_id = ${questionId}::uuid order by thread_id`;
  const gainedThreads = await gain(
    tx,
    Prisma.sql`insert into question_thread
      (question_id, thread_id, linked_by_id, linked_at, different_at, difference, difference_settled_at)
    select ${intoId}::uuid, thread_id, linked_by_id, linked_at, different_at, difference, difference_settled_at
    from question_thread where question_id = ${questionId}::uuid on conflict do nothing returning thread_id as id`,
  );
  const gainedPeople = await gain(
    tx,
    Prisma.sql`insert into question_follow (question_id, person_id, at)
    select ${intoId}::uuid, person_id, at from question_follow where question_id = ${questionId}::uuid
    on conflict do nothing returning person_id as id`,
  );
  const gainedConcepts = await gain(
    tx,
    Prisma.sql`insert into question_concept (question_id, concept_id)
    select ${intoId}::uuid, concept_id from question_concept where question_id = ${questionId}::uuid
    on conflict do nothing returning concept_id as id`,
  );
  await tx.questionThread.deleteMany({ where: { questionId } });
  await recordThreads(
    tx,
    links.map((link) => link.threadId as string),
    by,
  );
  return {
    links: JSON.parse(JSON.stringify(links)) as Prisma.InputJsonArray,
    gained: { threads: gainedThreads, people: gainedPeople, concepts: gainedConcepts },
  };
}

async function gain(tx: Transaction, insert: Prisma.Sql): Promise<string[]> {
  return (await tx.$queryRaw<{ id: string }[]>(insert)).map((row) => row.id);
}

/** Tells the readers of threads that these ask another question now. */
async function recordThreads(tx: Transaction, threadIds: readonly string[], by: By) {
  const threads = await tx.thread.findMany({
    where: { id: { in: [...threadIds] } },
    select: { id: true, spaceId: true },
  });
  for (const { id: threadId, spaceId } of threads)
    await record(tx, { type: "thread.triaged", spaceId, threadId, ...by });
}

type MergeNote = {
  from: LockedQuestion["state"];
  links: (Omit<Prisma.QuestionThreadCreateManyInput, "questionId"> & { threadId: string })[];
  gained: { threads: string[]; people: string[]; concepts: string[] };
};

/**
 * Takes a merge back: the question has its own threads and its state again, and the other one loses what it gained by it.
 * What was linked, followed or unlinked since stays as it is. Throws `not_found`, `forbidden`, `question.not_merged`,
 * `question.merged_on`.
 */
export async function unmergeQuestion(context: MemberContext, questionId: string): Promise<QuestionView> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const question = await lockQuestion(tx, actor, questionId);
    allow(actor, policy.canCoordinate(actor));
    if (!question.mergedIntoId) throw new DomainError("rule_violated", "question.not_merged");
    const intoId = question.mergedIntoId;
    // What was merged on since has nothing left to give back.
    if ((await lockQuestion(tx, actor, intoId)).mergedIntoId)
      throw new DomainError("rule_violated", "question.merged_on");
    const by = { at: now(), actorId: actor.personId };
    const note = await tx.questionChange.findFirstOrThrow({
      where: { questionId, kind: "merged" },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { data: true },
    });
    await restore(tx, { questionId, intoId }, note.data as unknown as MergeNote);
    await recordThreads(
      tx,
      (note.data as unknown as MergeNote).links.map((link) => link.threadId),
      by,
    );
    await noteChange(tx, { questionId, kind: "unmerged", ...by, data: { questionId: intoId } });
    await noteChange(tx, { questionId: intoId, kind: "released", ...by, data: { questionId } });
  });
  return getQuestion(context, { questionId });
}

async function restore(
  tx: Transaction,
  { questionId, intoId }: MergeQuestionInput,
  { from, links, gained }: MergeNote,
) {
  const gone = { threads: { threadId: { in: gained.threads } }, people: { personId: { in: gained.people } } };
  const still = await tx.questionThread.findMany({
    where: { questionId: intoId, threadId: { in: links.map((link) => link.threadId) } },
    select: { threadId: true },
  });
  const linked = new Set(still.map((row) => row.threadId));
  const data = links.filter((link) => linked.has(link.threadId)).map((link) => ({ ...link, questionId }));
  await tx.questionThread.createMany({ data, skipDuplicates: true });
  await tx.questionThread.deleteMany({ where: { questionId: intoId, ...gone.threads } });
  await tx.questionFollow.deleteMany({ where: { questionId: intoId, ...gone.people } });
  await tx.questionConcept.deleteMany({ where: { questionId: intoId, conceptId: { in: gained.concepts } } });
  await tx.questionRelation.deleteMany({ where: { fromId: questionId, toId: intoId, kind: "duplicate_of" } });
  const state = { mergedIntoId: null, state: from, closedAt: from === "closed" ? undefined : null };
  await tx.question.update({ where: { id: questionId }, data: state, select: { id: true } });
}

/**
 * Makes a new question of some of a question's threads, which it takes over. A second try gives the first one's. Throws
 * `not_found`, also for a thread that is not linked, `forbidden`, `invalid`.
 */
export async function splitQuestion(context: MemberContext, input: SplitQuestionInput): Promise<QuestionView> {
  const { actor, now } = context;
  const { id, questionId, threadIds, ...wording } = input;
  await transact(context, async (tx) => {
    await holdLock(tx, id);
    const question = await lockQuestion(tx, actor, questionId);
    allow(actor, policy.canEdit(actor, question));
    if (await wasCreated(tx, id, actor.personId)) return;
    const by = { at: now(), actorId: actor.personId };
    const { visibility, sensitivity } = question;
    const fields = { createdById: actor.personId, ownerId: actor.personId, visibility, sensitivity };
    await insertQuestion(tx, { id, wording, at: by.at, fields });
    await noteChange(tx, { questionId: id, kind: "split_from", ...by, data: { questionId } });
    const { count } = await tx.questionThread.deleteMany({ where: { questionId, threadId: { in: threadIds } } });
    if (count < new Set(threadIds).size) throw new DomainError("conflict", "question.stale");
    await linkThreads(tx, context, { questionId: id, threadIds });
    await noteChange(tx, { questionId, kind: "split", ...by, data: { questionId: id } });
  });
  return getQuestion(context, { questionId: id });
}
