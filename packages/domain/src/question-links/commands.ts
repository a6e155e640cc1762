import { DomainError, notFound } from "@samrad/contracts/errors";
import type { DifferInput, LinkThreadInput, QuestionText, SettleDifferenceInput } from "@samrad/contracts/questions";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { notifyOf } from "../notifications/commands.ts";
import { noteChange } from "../question-changes/commands.ts";
import * as questionPolicy from "../questions/policy.ts";
import { lockQuestion } from "../questions/queries.ts";
import { completeTasks, raiseTask } from "../tasks/commands.ts";
import { lockThread } from "../threads/queries.ts";
import * as policy from "./policy.ts";

type Links = { questionId: string; threadIds: readonly string[] };

/** Writes the links that are not there yet; the askers follow the question and are told. Throws `not_found` for a thread that the actor may not read. */
export async function linkThreads(tx: Transaction, context: MemberContext, { questionId, threadIds }: Links) {
  // In one order everywhere: two who link the same threads wait for each other, and never both.
  for (const threadId of [...new Set(threadIds)].toSorted()) await linkOne(tx, context, { questionId, threadId });
  await tellAskers(tx, context, questionId);
}

async function linkOne(tx: Transaction, { actor, now }: MemberContext, link: LinkThreadInput) {
  const by = { at: now(), actorId: actor.personId };
  const thread = await lockThread(tx, actor, link.threadId);
  const data = { ...link, linkedById: by.actorId, linkedAt: by.at };
  const { count } = await tx.questionThread.createMany({ data, skipDuplicates: true });
  if (count === 0) return;
  await tx.threadTriage.deleteMany({ where: { threadId: thread.id } });
  await noteChange(tx, { questionId: link.questionId, kind: "linked", ...by, data: { threadId: thread.id } });
  await record(tx, { type: "thread.triaged", spaceId: thread.spaceId, threadId: thread.id, ...by });
}

type Asker = { threadId: string; authorId: string; number: number; title: QuestionText };

/**
 * Tells those whose threads ask the question, each once for each thread, and lets them follow it. Of a question that
 * coordinators alone may read they hear when it opens.
 */
export async function tellAskers(tx: Transaction, { actor, now }: MemberContext, questionId: string): Promise<void> {
  const askers = await tx.$queryRaw<Asker[]>`
    select t.id as "threadId", t.author_id as "authorId", q.number, q.title
    from question q join question_thread qt on qt.question_id = q.id join thread t on t.id = qt.thread_id
    where q.id = ${questionId}::uuid and q.visibility <> 'coordinators' and t.author_id <> ${actor.personId}::uuid
      and not exists (select 1 from notification n where n.kind = 'question_linked' and n.subject_id = q.id
        and n.person_id = t.author_id and n.thread_id = t.id)`;
  for (const { threadId, authorId, number, title } of askers) {
    const about = { subjectId: questionId, threadId, data: { number, title } };
    await notifyOf(tx, { kind: "question_linked", people: [authorId], at: now(), actorId: actor.personId, ...about });
    await tx.questionFollow.createMany({ data: { questionId, personId: authorId, at: now() }, skipDuplicates: true });
  }
}

/** Says that a thread asks the question. A second time changes nothing. Throws `not_found`, `forbidden`, `question.closed`. */
export async function linkThread(context: MemberContext, { questionId, threadId }: LinkThreadInput): Promise<void> {
  await transact(context, async (tx) => {
    await checkLinkable(tx, context, questionId);
    await linkThreads(tx, context, { questionId, threadIds: [threadId] });
  });
}

/** Throws `not_found`, `forbidden`, `question.closed`. */
export async function checkLinkable(tx: Transaction, { actor }: MemberContext, questionId: string): Promise<void> {
  const question = await lockQuestion(tx, actor, questionId);
  allow(actor, questionPolicy.canEdit(actor, question));
  if (!questionPolicy.canLink(actor, question)) throw new DomainError("rule_violated", "question.closed");
}

/** Takes a link back, with what was said against it. A second time changes nothing. Throws `not_found`, `forbidden`. */
export async function unlinkThread(context: MemberContext, link: LinkThreadInput): Promise<void> {
  const { actor } = context;
  await transact(context, async (tx) => {
    const question = await lockQuestion(tx, actor, link.questionId);
    allow(actor, questionPolicy.canEdit(actor, question));
    await unlinkOne(tx, context, link);
  });
}

/** As `unlinkThread`, inside a transaction that has settled whether the actor may. */
export async function unlinkOne(tx: Transaction, { actor, now }: MemberContext, link: LinkThreadInput) {
  const by = { at: now(), actorId: actor.personId };
  const thread = await lockThread(tx, actor, link.threadId);
  const { count } = await tx.questionThread.deleteMany({ where: link });
  if (count === 0) return;
  const { questionId: subjectId, threadId } = link;
  await tx.notification.deleteMany({ where: { kind: "question_linked", subjectId, threadId } });
  await endTask(tx, { ...by, threadId });
  await noteChange(tx, { questionId: link.questionId, kind: "unlinked", ...by, data: { threadId: thread.id } });
  await record(tx, { type: "thread.triaged", spaceId: thread.spaceId, threadId: thread.id, ...by });
}

/** Ends the coordinators' task about a thread when nothing that its asker said is open any more. */
async function endTask(tx: Transaction, { threadId, ...by }: { threadId: string; at: Date; actorId: string }) {
  const open = { threadId, differentAt: { not: null }, differenceSettledAt: null };
  if ((await tx.questionThread.count({ where: open })) > 0) return;
  await completeTasks(tx, { kind: "question_different", subjectId: threadId, ...by });
}

type Link = { spaceId: string; authorId: string; differentAt: Date | null; differenceSettledAt: Date | null };

async function lockLink(tx: Transaction, context: MemberContext, link: LinkThreadInput): Promise<Link> {
  await lockQuestion(tx, context.actor, link.questionId);
  const { spaceId, authorId } = await lockThread(tx, context.actor, link.threadId);
  const select = { differentAt: true, differenceSettledAt: true };
  const row = await tx.questionThread.findUnique({ where: { questionId_threadId: link }, select });
  if (!row) throw notFound();
  return { spaceId, authorId, ...row };
}

/** The asker says that the thread asks something different: the coordinators look at it. A second time changes nothing. Throws `not_found`, `forbidden`. */
export async function differ(context: MemberContext, { difference, ...link }: DifferInput): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const { spaceId, authorId, differentAt } = await lockLink(tx, context, link);
    allow(actor, policy.canDiffer(actor, { threadAuthorId: authorId, differentAt: null }));
    if (differentAt) return;
    const by = { at: now(), actorId: actor.personId };
    await tx.questionThread.update({
      where: { questionId_threadId: link },
      data: { differentAt: by.at, difference },
      select: { threadId: true },
    });
    await tx.questionFollow.deleteMany({ where: { questionId: link.questionId, personId: actor.personId } });
    await noteChange(tx, { questionId: link.questionId, kind: "differed", ...by, data: { threadId: link.threadId } });
    await record(tx, { type: "thread.triaged", spaceId, threadId: link.threadId, ...by });
    const task = { kind: "question_different", subjectId: link.threadId, threadId: link.threadId } as const;
    await raiseTask(tx, { ...task, to: { role: "coordinator" }, ...by });
  });
}

/** A coordinator keeps the link although its asker finds it different, or takes it back. Throws `not_found`, `forbidden`. */
export async function settleDifference(context: MemberContext, input: SettleDifferenceInput): Promise<void> {
  const { stays, ...link } = input;
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const question = await lockQuestion(tx, actor, link.questionId);
    allow(actor, questionPolicy.canEdit(actor, question));
    const { spaceId, differentAt, differenceSettledAt } = await lockLink(tx, context, link);
    if (!stays) return unlinkOne(tx, context, link);
    if (!differentAt || differenceSettledAt) return;
    const by = { at: now(), actorId: actor.personId };
    await tx.questionThread.update({
      where: { questionId_threadId: link },
      data: { differenceSettledAt: by.at },
      select: { threadId: true },
    });
    await endTask(tx, { ...by, threadId: link.threadId });
    const data = { threadId: link.threadId };
    await noteChange(tx, { questionId: link.questionId, kind: "difference_settled", ...by, data });
    await record(tx, { type: "thread.triaged", spaceId, threadId: link.threadId, ...by });
  });
}
