import { type DecideLinkInput, laterDays, type TriageDecision } from "@samrad/contracts/workbench";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { checkLinkable, linkThreads } from "../question-links/commands.ts";
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

function note(tx: Transaction, { actor, now }: MemberContext, { id, spaceId }: { id: string; spaceId: string }) {
  return record(tx, { type: "thread.triaged", at: now(), actorId: actor.personId, spaceId, threadId: id });
}
