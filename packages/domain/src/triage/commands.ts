import { DomainError } from "@samrad/contracts/errors";
import { type DecideLinkInput, laterDays, type TriageDecision } from "@samrad/contracts/workbench";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { dropCitations } from "../citations/commands.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { checkLinkable, linkThreads, unlinkOne } from "../question-links/commands.ts";
import { audienceOf } from "../questions/policy.ts";
import { type LockedQuestion, lockQuestion } from "../questions/queries.ts";
import { lockThread } from "../threads/queries.ts";
import * as policy from "./policy.ts";
import { checkWaiting } from "./queries.ts";

const day = 86_400_000;

/** Links a thread that waits. A second try changes nothing. Throws `not_found`, `forbidden`, `question.closed`, `triage.decided`. */
export async function decideLink(context: MemberContext, { threadId, questionId }: DecideLinkInput): Promise<void> {
  await transact(context, async (tx) => {
    await checkLinkable(tx, context, questionId);
    await lockThread(tx, context.actor, threadId);
    if ((await tx.questionThread.count({ where: { questionId, threadId } })) > 0) return;
    await checkWaiting(tx, context, [threadId]);
    await linkThreads(tx, context, { questionId, threadIds: [threadId] });
  });
}

/** Puts a thread aside: it asks nothing that recurs, or is decided later. A second try changes nothing. Throws `not_found`, `forbidden`, `triage.decided`. */
export async function putAside(context: MemberContext, threadId: string, decision: TriageDecision): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const thread = await lockThread(tx, actor, threadId);
    allow(actor, policy.canTriage(actor));
    if (await isAside(tx, { threadId, decision, decidedById: actor.personId, now: now() })) return;
    await checkWaiting(tx, context, [threadId]);
    const at = now();
    const until = decision === "later" ? new Date(at.getTime() + laterDays * day) : null;
    const data = { decision, decidedById: actor.personId, decidedAt: at, until };
    await tx.threadTriage.upsert({ where: { threadId }, create: { threadId, ...data }, update: data });
    await note(tx, context, thread);
  });
}

type Aside = { threadId: string; decision: TriageDecision; decidedById: string; now: Date };

/** Whether the thread is put aside in just this way by this person, and has not come back since. */
async function isAside(tx: Transaction, { now, ...decided }: Aside): Promise<boolean> {
  const lasting = { OR: [{ until: null }, { until: { gt: now } }] };
  const found = await tx.threadTriage.findFirst({
    where: { ...decided, ...lasting },
    select: { decidedAt: true, thread: { select: { lastPostAt: true } } },
  });
  return found !== null && (decided.decision === "not_recurring" || found.thread.lastPostAt <= found.decidedAt);
}

/** Puts a thread that was put aside before the coordinators again. A second try changes nothing. Throws `not_found`, `forbidden`. */
export async function takeUp(context: MemberContext, threadId: string): Promise<void> {
  const { actor } = context;
  await transact(context, async (tx) => {
    const thread = await lockThread(tx, actor, threadId);
    allow(actor, policy.canTriage(actor));
    const { count } = await tx.threadTriage.deleteMany({ where: { threadId } });
    if (count > 0) await note(tx, context, thread);
  });
}

/** Whether nobody but its maker has had anything to do with a question, and nothing but its threads was changed. */
async function isUntouched(tx: Transaction, { actor }: MemberContext, question: LockedQuestion): Promise<boolean> {
  const { id: questionId, state, createdById } = question;
  if (state !== "identified" || createdById !== actor.personId) return false;
  const own = { actorId: actor.personId, kind: { in: ["created", "linked", "unlinked"] } };
  const [others, answers, texts] = [
    await tx.questionChange.count({ where: { questionId, NOT: own } }),
    await tx.answer.count({ where: { questionId } }),
    await tx.answerText.count({ where: { questionId } }),
  ];
  return others + answers + texts === 0;
}

/**
 * Takes back a question that the actor has just made: its threads wait again, and nothing is left of it; its number is
 * not given again. A second try changes nothing. Throws `forbidden`, and `question.in_use` when somebody has worked on it.
 */
export async function takeBackQuestion(context: MemberContext, questionId: string): Promise<void> {
  const { actor, now } = context;
  allow(actor, policy.canTriage(actor));
  await transact(context, async (tx) => {
    if ((await tx.question.count({ where: { id: questionId } })) === 0) return;
    const question = await lockQuestion(tx, actor, questionId);
    if (!(await isUntouched(tx, context, question))) throw new DomainError("rule_violated", "question.in_use");
    const links = await tx.questionThread.findMany({ where: { questionId }, orderBy: { threadId: "asc" } });
    for (const { threadId } of links) await unlinkOne(tx, context, { questionId, threadId });
    await dropCitations(tx, { sourceKind: "question", sourceId: questionId, threadId: null });
    await tx.question.delete({ where: { id: questionId }, select: { id: true } });
    const data = { audience: audienceOf(question.visibility) };
    await record(tx, { type: "question.changed", at: now(), actorId: actor.personId, subjectId: questionId, data });
  });
}

function note(tx: Transaction, { actor, now }: MemberContext, { id, spaceId }: { id: string; spaceId: string }) {
  return record(tx, { type: "thread.triaged", at: now(), actorId: actor.personId, spaceId, threadId: id });
}
