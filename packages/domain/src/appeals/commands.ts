import type { DecideAppealInput, FileAppealInput } from "@samrad/contracts/appeals";
import { DomainError } from "@samrad/contracts/errors";
import { Prisma, type Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { type Place, returnPost } from "../hidden-posts/commands.ts";
import { logModeration } from "../moderation/commands.ts";
import { type Locked, lockBoth } from "../posts/commands.ts";
import { renameTo, tellAuthor, tellFlaggers } from "../rulings/commands.ts";
import * as policy from "../rulings/policy.ts";
import { findRuling } from "../rulings/queries.ts";
import { factsOfRuling, type RulingRow } from "../rulings/view.ts";

/** A ruling with what it is about, locked. Throws `not_found`. */
async function lockRuling(tx: Transaction, actor: Member, where: Prisma.Sql): Promise<Locked & { ruling: RulingRow }> {
  const { postId } = await findRuling(tx, where);
  const locked = await lockBoth(tx, actor, postId);
  return { ...locked, ruling: await findRuling(tx, where) };
}

/** Throws `forbidden` to others than the author, `appeal.filed`, `ruling.ended`, `appeal.too_late`. */
function checkAppeal(actor: Member, ruling: RulingRow, now: Date) {
  allow(actor, ruling.authorId === actor.personId && ruling.kind !== "dismissed");
  if (ruling.appeal) throw new DomainError("conflict", "appeal.filed");
  if (ruling.ended) throw new DomainError("rule_violated", "ruling.ended");
  if (!policy.canAppeal(actor, factsOfRuling(ruling), now)) throw new DomainError("rule_violated", "appeal.too_late");
}

/**
 * Asks for another decision, once and within six months: Regulation (EU) 2022/2065, Article 20. A second try changes
 * nothing. Throws `not_found`, `forbidden`, `appeal.filed`, `ruling.ended`, `appeal.too_late`.
 */
export async function fileAppeal(context: MemberContext, input: FileAppealInput): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const { ruling } = await lockRuling(tx, actor, Prisma.sql`r.id = ${input.rulingId}::uuid`);
    if (ruling.appeal?.id === input.id && ruling.authorId === actor.personId) return;
    const at = now();
    checkAppeal(actor, ruling, at);
    await tx.appeal.create({ data: { ...input, filedAt: at }, select: { id: true } });
    await record(tx, { type: "appeal.filed", at, subjectId: ruling.id });
  });
}

/** A thread that a ruling has locked is open again, unless another one that stands has locked it as well. */
async function unlock(tx: Transaction, { thread, ruling }: Locked & { ruling: RulingRow }, place: Place) {
  const where = { kind: "locked", ended: null, id: { not: ruling.id }, post: { threadId: thread.id } } as const;
  if (!thread.lockedAt || (await tx.ruling.count({ where })) > 0) return;
  await tx.thread.update({ where: { id: thread.id }, data: { lockedAt: null }, select: { id: true } });
  const { postId: _post, ...about } = place;
  await record(tx, { type: "thread.unlocked", ...about });
}

/** Undoes what a ruling did, unless that has come to its end already. */
async function overturn(tx: Transaction, locked: Locked & { ruling: RulingRow }, place: Place) {
  const { ruling, post } = locked;
  if (ruling.ended === "edited")
    await tx.postRevision.updateMany({ where: { postId: post.id }, data: { withheld: false } });
  if (ruling.ended) return;
  const ended = { ended: "overturned", endedAt: place.at } as const;
  await tx.ruling.update({ where: { id: ruling.id }, data: ended, select: { id: true } });
  if (ruling.kind === "locked") await unlock(tx, locked, place);
  if (post.hiddenById === ruling.id) await returnPost(tx, place);
  // Unless somebody has found yet another title meanwhile.
  if (ruling.titleBefore && ruling.titleGiven === locked.thread.title) await renameTo(tx, ruling.titleBefore, place);
}

/** Whether the member has decided just so: the answer to a first try was lost. Throws `appeal.decided`. */
async function isDecided(tx: Transaction, actor: Member, input: DecideAppealInput): Promise<boolean> {
  const where = { id: input.appealId };
  const { outcome, deciderId } = await tx.appeal.findUniqueOrThrow({
    where,
    select: { outcome: true, deciderId: true },
  });
  if (!outcome) return false;
  if (outcome === input.outcome && deciderId === actor.personId) return true;
  throw new DomainError("conflict", "appeal.decided");
}

/**
 * Decides an appeal, by somebody else than who ruled. Overturned, the post is back everywhere; author and those who had
 * flagged it hear of it. A second try changes nothing. Throws `not_found`, `forbidden`, `appeal.decided`.
 */
export async function decideAppeal(context: MemberContext, input: DecideAppealInput): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const { appealId, outcome, words, lang } = input;
    const of = Prisma.sql`r.id = (select ap.ruling_id from appeal ap where ap.id = ${appealId}::uuid)`;
    const locked = await lockRuling(tx, actor, of);
    const { thread, ruling } = locked;
    allow(actor, policy.canDecideAppeal(actor, thread, factsOfRuling(ruling)));
    if (await isDecided(tx, actor, input)) return;
    const at = now();
    const place = { postId: ruling.postId, threadId: thread.id, spaceId: thread.spaceId, actorId: actor.personId, at };
    const decided = { outcome, outcomeWords: words, outcomeLang: lang, deciderId: actor.personId, decidedAt: at };
    await tx.appeal.update({ where: { id: appealId }, data: decided, select: { id: true } });
    if (outcome === "overturned") await overturn(tx, locked, place);
    const { ground, authorId, id: rulingId } = ruling;
    const threadId = ruling.kind === "warned" ? null : thread.id;
    await logModeration(tx, {
      kind: `appeal_${outcome}`,
      at,
      actorId: actor.personId,
      spaceId: thread.spaceId,
      threadId,
      ground,
    });
    const told = { place, data: { ruling: ruling.kind, appeal: outcome } };
    const flags = await tx.flag.findMany({ where: { rulingId }, select: { id: true, personId: true } });
    await tellFlaggers(tx, flags, told);
    await tellAuthor(tx, { kind: "appeal_answered", ...told, authorId, rulingId });
    await record(tx, { type: "appeal.decided", at, subjectId: rulingId });
  });
}
