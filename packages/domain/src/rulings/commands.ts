import { DomainError, notFound } from "@samrad/contracts/errors";
import type { DecideRulingInput } from "@samrad/contracts/rulings";
import type { Prisma, Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { hidePost, type Place } from "../hidden-posts/commands.ts";
import { logModeration } from "../moderation/commands.ts";
import { notifyOf } from "../notifications/commands.ts";
import { type Locked, lockBoth } from "../posts/commands.ts";
import { carriesProposal } from "../proposals/queries.ts";
import * as policy from "./policy.ts";

async function isRetry(tx: Transaction, actor: Member, { id, postId }: DecideRulingInput): Promise<boolean> {
  const found = await tx.ruling.findUnique({ where: { id }, select: { deciderId: true, postId: true } });
  if (!found) return false;
  if (found.deciderId === actor.personId && found.postId === postId) return true;
  throw new DomainError("conflict", "id.taken");
}

export type Answered = { id: string; personId: string };

const isHiding = ({ kind }: Pick<DecideRulingInput, "kind">) => kind === "hidden" || kind === "edit_asked";

/**
 * The flags that the ruling answers: those that were seen, and when the words go, all that wait. Throws `not_found`, and
 * `flag.answered` when somebody else was faster.
 */
async function findAnswered(tx: Transaction, input: DecideRulingInput): Promise<Answered[]> {
  const select = { id: true, personId: true, rulingId: true } as const;
  const flags = await tx.flag.findMany({ where: { postId: input.postId }, select });
  const seen = flags.filter(({ id }) => input.flagIds.includes(id));
  if (seen.length < new Set(input.flagIds).size) throw notFound();
  if (seen.some(({ rulingId }) => rulingId !== null)) throw new DomainError("conflict", "flag.answered");
  return isHiding(input) ? flags.filter(({ rulingId }) => rulingId === null) : seen;
}

type Ruled = { input: DecideRulingInput; place: Place };

/**
 * What was asked of the author gives way to what is decided for good. Throws `post.hidden`, `post.withdrawn`, and
 * `proposal.edited_elsewhere` where an edit could not bring the post back.
 */
async function hide(tx: Transaction, { post }: Locked, { input, place }: Ruled) {
  if (post.withdrawnAt) throw new DomainError("rule_violated", "post.withdrawn");
  if (post.hiddenById) {
    if (post.hiddenAs !== "edit_asked" || input.kind !== "hidden") throw new DomainError("conflict", "post.hidden");
    const ended = { ended: "replaced", endedAt: place.at } as const;
    await tx.ruling.updateMany({ where: { id: post.hiddenById, ended: null }, data: ended });
  }
  if (input.kind === "edit_asked" && (await carriesProposal(tx, post.id)))
    throw new DomainError("rule_violated", "proposal.edited_elsewhere");
  await hidePost(tx, place, input.id);
}

/** What the thread was called before anybody ruled on its title. */
async function findFirstTitle(tx: Transaction, { thread: { title }, post }: Locked): Promise<string> {
  if (!post.hiddenById) return title;
  const where = { id: post.hiddenById, titleGiven: title };
  const replaced = await tx.ruling.findFirst({ where, select: { titleBefore: true } });
  return replaced?.titleBefore ?? title;
}

/**
 * Calls a thread otherwise whose title gives away what is hidden with its opening post; what it was called is kept with the
 * ruling. Throws `invalid` for any other post.
 */
async function retitle(tx: Transaction, locked: Locked, { input, place }: Ruled) {
  const { thread, post } = locked;
  const titleBefore = await findFirstTitle(tx, locked);
  const { id, title: titleGiven = thread.title } = input;
  if (titleGiven === titleBefore) return;
  if (post.number !== 1) throw new DomainError("invalid", "invalid", { field: "title" });
  await tx.ruling.update({ where: { id }, data: { titleBefore, titleGiven }, select: { id: true } });
  await renameTo(tx, titleGiven, place);
}

/** Gives the thread of a post another title. */
export async function renameTo(tx: Transaction, title: string, { postId: _post, ...place }: Place): Promise<void> {
  await tx.thread.update({ where: { id: place.threadId }, data: { title }, select: { id: true } });
  await record(tx, { type: "thread.renamed", ...place });
}

async function lock(tx: Transaction, { thread }: Locked, { postId: _post, ...place }: Place) {
  if (thread.lockedAt) return;
  await tx.thread.update({ where: { id: thread.id }, data: { lockedAt: place.at }, select: { id: true } });
  await record(tx, { type: "thread.locked", ...place });
}

async function carryOut(tx: Transaction, locked: Locked, ruled: Ruled) {
  switch (ruled.input.kind) {
    case "dismissed":
    case "warned":
      return undefined;
    case "hidden":
    case "edit_asked":
      await hide(tx, locked, ruled);
      return retitle(tx, locked, ruled);
    case "locked":
      return lock(tx, locked, ruled.place);
  }
}

type Told = { place: Place; data: Prisma.InputJsonObject };

/** Tells those who flagged a post what came of it, in the causing transaction. */
export async function tellFlaggers(tx: Transaction, flags: readonly Answered[], { place, data }: Told): Promise<void> {
  const { threadId, postId, at } = place;
  for (const { id: subjectId, personId } of flags) {
    const about = { subjectId, threadId, postId, people: [personId], at, evenIfMuted: true };
    await notifyOf(tx, { kind: "flag_answered", ...about, data });
    await record(tx, { type: "flag.answered", at, personId, subjectId });
  }
}

type ToAuthor = Told & { kind: "ruled" | "appeal_answered"; authorId: string; rulingId: string };

/** Tells the author of a post what was decided about it. */
export async function tellAuthor(tx: Transaction, { kind, authorId, rulingId, place, data }: ToAuthor): Promise<void> {
  const { threadId, postId, at } = place;
  const about = { subjectId: rulingId, threadId, postId, people: [authorId], at, evenIfMuted: true };
  await notifyOf(tx, { kind, ...about, data });
  await record(tx, { type: "ruling.given", at, personId: authorId, subjectId: rulingId });
}

/** The thread is not named where it would tell on whom somebody has complained, or who was warned. */
const isNamed = ({ kind }: DecideRulingInput) => kind !== "dismissed" && kind !== "warned";

/**
 * Decides what is to be done about a post that was flagged, with a statement of reasons: its author reads it, or where
 * nothing is done, those who asked. A second try changes nothing. Throws `not_found`, `forbidden`, and a conflict with
 * `flag.answered` when somebody else has decided meanwhile.
 */
export async function decideRuling(context: MemberContext, input: DecideRulingInput): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const locked = await lockBoth(tx, actor, input.postId);
    const { thread, post } = locked;
    allow(actor, policy.canRule(actor, thread, post));
    if (await isRetry(tx, actor, input)) return;
    const answered = await findAnswered(tx, input);
    const at = now();
    const { id, postId, kind, ground, words, lang } = input;
    const place = { postId, threadId: thread.id, spaceId: thread.spaceId, actorId: actor.personId, at };
    const by = { authorId: post.authorId, deciderId: actor.personId };
    await tx.ruling.create({ data: { id, postId, ...by, kind, ground, words, lang, at }, select: { id: true } });
    await carryOut(tx, locked, { input, place });
    await tx.flag.updateMany({ where: { id: { in: answered.map((flag) => flag.id) } }, data: { rulingId: id } });
    const { actorId, spaceId } = place;
    const threadId = isNamed(input) ? thread.id : null;
    await logModeration(tx, { kind, at, actorId, spaceId, threadId, ground });
    const told = { place, data: { ruling: kind } };
    await tellFlaggers(tx, answered, told);
    if (kind !== "dismissed") await tellAuthor(tx, { kind: "ruled", ...told, authorId: post.authorId, rulingId: id });
    await record(tx, { type: "ruling.made", at, subjectId: id });
  });
}
