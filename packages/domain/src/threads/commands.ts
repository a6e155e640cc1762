import { documentText } from "@samrad/contracts/document";
import { DomainError, notFound } from "@samrad/contracts/errors";
import type { EventType } from "@samrad/contracts/live";
import type { OpenThreadInput, ResolveThreadInput, ThreadPage } from "@samrad/contracts/threads";
import { Prisma, type Transaction } from "@samrad/db/client";
import { type Actor, allow } from "../actor.ts";
import { textWithoutNames } from "../chatham-house/view.ts";
import { dropCitations, indexCitations } from "../citations/commands.ts";
import { readCitations, settleReading } from "../citations/policy.ts";
import { type Context, holdLock, type MemberContext, transact } from "../context.ts";
import { discardDraftOf } from "../drafts/commands.ts";
import { record } from "../events/commands.ts";
import { notify } from "../notifications/commands.ts";
import { writePost } from "../posts/commands.ts";
import { findReferences } from "../references/queries.ts";
import { canOpenThread, canRead as canReadSpace, readsSql } from "../spaces/policy.ts";
import { tagNewThread } from "../taggings/commands.ts";
import { getThreadPage } from "../thread-pages/queries.ts";
import * as policy from "./policy.ts";
import { type LockedThread, lockThread } from "./queries.ts";

async function isRetry(tx: Transaction, actor: Actor, input: OpenThreadInput): Promise<boolean> {
  const found = await tx.thread.findUnique({ where: { id: input.id }, select: { authorId: true } });
  if (actor.kind === "member" && found?.authorId === actor.personId) return true;
  if (found || (await tx.post.count({ where: { id: input.postId } })) > 0)
    throw new DomainError("conflict", "id.taken");
  return false;
}

/** The space that a thread is opened in. Throws `not_found`, `space.archived`, `forbidden`. */
async function checkSpace(tx: Transaction, actor: Actor, spaceId: string) {
  const space = await tx.space.findUnique({
    where: { id: spaceId },
    select: {
      visibility: true,
      archivedAt: true,
      chathamHouse: true,
      organisations: { select: { organisationId: true } },
    },
  });
  const facts = space && { ...space, organisationIds: space.organisations.map((row) => row.organisationId) };
  if (!facts || !canReadSpace(actor, facts)) throw notFound();
  if (facts.archivedAt) throw new DomainError("rule_violated", "space.archived");
  allow(actor, canOpenThread(actor, facts));
  return facts;
}

/** Opens a thread with its first post; the author watches it from then on. Throws `not_found`, `rule_violated`, `invalid`. */
export async function openThread(context: MemberContext, input: OpenThreadInput): Promise<ThreadPage> {
  const { actor, now } = context;
  const reading = readCitations({ text: documentText(input.document), lang: input.lang });
  await transact(context, async (tx) => {
    // Of parallel tries with one id the first writes and the others find what it wrote.
    await holdLock(tx, input.id);
    if (await isRetry(tx, actor, input)) return;
    const space = await checkSpace(tx, actor, input.spaceId);
    const at = now();
    const references = await findReferences({ db: tx, actor }, input.document);
    await tx.thread.create({
      data: {
        id: input.id,
        spaceId: input.spaceId,
        authorId: actor.personId,
        organisationId: actor.organisationId,
        lastAuthorId: actor.personId,
        title: input.title,
        lang: input.lang,
        lastPostAt: at,
        createdAt: at,
      },
    });
    const post = { id: input.postId, threadId: input.id, lang: input.lang, at, references, reading };
    await writePost(tx, actor, { ...post, attachmentIds: input.attachmentIds });
    await record(tx, {
      type: "thread.opened",
      at,
      actorId: actor.personId,
      spaceId: input.spaceId,
      threadId: input.id,
      postId: input.postId,
    });
    await notify(tx, {
      threadId: input.id,
      reads: readsSql(space),
      postId: input.postId,
      actorId: actor.personId,
      at,
      ...references,
    });
    const { conceptIds = [] } = input;
    await tagNewThread(tx, { threadId: input.id, spaceId: input.spaceId, postId: input.postId, actor, conceptIds, at });
    await discardDraftOf(tx, actor, `space/${input.spaceId}`);
  });
  return getThreadPage(context, { threadId: input.id, at: 1 });
}

type Change = {
  threadId: string;
  event: EventType;
  /** Whether the actor may, and whether the thread is in a state for it. */
  check: (actor: Actor, thread: LockedThread) => void;
  data: (thread: LockedThread) => Prisma.ThreadUncheckedUpdateInput;
  /** What changes with it. */
  also?: (tx: Transaction) => Promise<void>;
};

async function change(context: Context, { threadId, event, check, data, also }: Change) {
  const { actor, now } = context;
  return transact(context, async (tx) => {
    const thread = await lockThread(tx, actor, threadId);
    check(actor, thread);
    await tx.thread.update({ where: { id: threadId }, data: data(thread), select: { id: true } });
    await also?.(tx);
    const actorId = actor.kind === "member" ? actor.personId : null;
    await record(tx, { type: event, at: now(), actorId, spaceId: thread.spaceId, threadId });
    return { tx, thread };
  });
}

/** Throws `not_found`, `forbidden`. */
export async function renameThread(
  context: MemberContext,
  input: { threadId: string; title: string; lang: string },
): Promise<void> {
  await change(context, {
    threadId: input.threadId,
    event: "thread.renamed",
    check: (actor, thread) => allow(actor, policy.canRename(actor, thread)),
    data: () => ({ title: input.title, lang: input.lang }),
  });
}

/** Whether the thread is resolved with just this outcome by this member: the answer to a first try was lost. */
async function isResolved(tx: Transaction, actor: Actor, { threadId, lang, document }: ResolveThreadInput) {
  const [row] = await tx.$queryRaw<{ same: boolean }[]>`
    select outcome = ${JSON.stringify(document)}::jsonb and outcome_lang = ${lang}
      and resolved_by_id = ${actor.kind === "member" ? actor.personId : null}::uuid as same
    from thread where id = ${threadId}::uuid`;
  return row?.same ?? false;
}

/**
 * Says what came of the thread; those who watch it hear of it. A second try changes nothing. Throws `rule_violated` when
 * it is resolved otherwise already.
 */
export async function resolveThread(context: MemberContext, input: ResolveThreadInput): Promise<void> {
  const { actor, now } = context;
  const reading = readCitations({ text: documentText(input.document), lang: input.lang });
  await transact(context, async (tx) => {
    const thread = await lockThread(tx, actor, input.threadId);
    allow(actor, policy.canResolve(actor, thread));
    const at = now();
    const { document, quotedUnderRule } = await findReferences({ db: tx, actor }, input.document);
    if (thread.status === "resolved" && (await isResolved(tx, actor, { ...input, document }))) return;
    if (thread.status === "resolved") throw new DomainError("rule_violated", "thread.resolved");
    const { id: firstPostId } = await tx.post.findUniqueOrThrow({
      where: { threadId_number: { threadId: thread.id, number: 1 } },
      select: { id: true },
    });
    const outcomeText = textWithoutNames(document, { underRule: thread.underRule, quotedUnderRule });
    const outcome = { outcome: document, outcomeText, outcomeLang: input.lang };
    const data = { status: "resolved", ...outcome, resolvedById: actor.personId, resolvedAt: at } as const;
    await tx.thread.update({ where: { id: thread.id }, data, select: { id: true } });
    const source = { sourceKind: "outcome", sourceId: thread.id, threadId: thread.id } as const;
    await indexCitations(tx, { ...source, ...settleReading(reading, outcome.outcomeText) });
    const place = { threadId: thread.id, actorId: actor.personId, at };
    await record(tx, { type: "thread.resolved", ...place, spaceId: thread.spaceId });
    await notify(tx, { ...place, reads: readsSql(thread.space), postId: firstPostId, watchers: "resolved" });
  });
}

/** Takes the outcome back. Throws `rule_violated` when the thread is open. */
export async function reopenThread(context: MemberContext, threadId: string): Promise<void> {
  await change(context, {
    threadId,
    event: "thread.reopened",
    also: (tx) => dropCitations(tx, { sourceKind: "outcome", sourceId: threadId, threadId }),
    check: (actor, thread) => {
      allow(actor, policy.canResolve(actor, thread));
      if (thread.status === "open") throw new DomainError("rule_violated", "thread.not_resolved");
    },
    data: () => ({
      status: "open",
      outcome: Prisma.DbNull,
      outcomeText: "",
      outcomeLang: null,
      resolvedById: null,
      resolvedAt: null,
    }),
  });
}

/** Closes the thread to new posts and edits, or opens it to them again. */
export async function setThreadLocked(context: MemberContext, threadId: string, locked: boolean): Promise<void> {
  await change(context, {
    threadId,
    event: locked ? "thread.locked" : "thread.unlocked",
    check: (actor, thread) => allow(actor, policy.canModerate(actor, thread)),
    data: (thread) => ({ lockedAt: locked ? (thread.lockedAt ?? context.now()) : null }),
  });
}

/** Keeps the thread at the top of its space, or lets it go. */
export async function setThreadPinned(context: MemberContext, threadId: string, pinned: boolean): Promise<void> {
  await change(context, {
    threadId,
    event: pinned ? "thread.pinned" : "thread.unpinned",
    check: (actor, thread) => allow(actor, policy.canModerate(actor, thread)),
    data: (thread) => ({ pinnedAt: pinned ? (thread.pinnedAt ?? context.now()) : null }),
  });
}
