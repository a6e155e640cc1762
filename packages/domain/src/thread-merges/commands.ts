import type { MergeThreadInput } from "@samrad/contracts/curation";
import { DomainError } from "@samrad/contracts/errors";
import type { ThreadView } from "@samrad/contracts/threads";
import type { Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { settleCiting } from "../citing/commands.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { logModeration } from "../moderation/commands.ts";
import { rereadTexts } from "../quotes/commands.ts";
import { canMove } from "../thread-moves/policy.ts";
import { getThread } from "../thread-pages/queries.ts";
import { type LockedThread, lockThread } from "../threads/queries.ts";

type Merging = { from: LockedThread; into: LockedThread };

/** Whether the thread is gone into the other one: the answer to a first try was lost. */
async function isMerged(tx: Transaction, { threadId, intoId }: MergeThreadInput): Promise<boolean> {
  return (await tx.threadRedirect.count({ where: { threadId, post: { threadId: intoId } } })) > 0;
}

/** What was written in the one comes after the other, under new numbers; the old ones lead on. */
async function carryPosts(tx: Transaction, { from, into }: Merging) {
  await tx.$executeRaw`
    insert into thread_redirect (thread_id, number, post_id)
    select thread_id, number, id from post where thread_id = ${from.id}::uuid`;
  await tx.$executeRaw`
    update post set thread_id = ${into.id}::uuid, number = number + ${into.postCount} where thread_id = ${from.id}::uuid`;
  await tx.$executeRaw`
    update thread t set post_count = t.post_count + f.post_count, last_post_at = greatest(t.last_post_at, f.last_post_at),
      last_author_id = case when f.last_post_at > t.last_post_at then f.last_author_id else t.last_author_id end,
      organisation_ids = t.organisation_ids || array(
        select o from unnest(f.organisation_ids) with ordinality as x (o, place) where o <> all(t.organisation_ids) order by place)
    from thread f where t.id = ${into.id}::uuid and f.id = ${from.id}::uuid`;
}

/**
 * Whoever had read all of the thread has read on as far as in the other one; for everybody else its posts are new. Who
 * follows either thread follows the whole as closely as the closer of the two.
 */
async function carryReaders(tx: Transaction, { from, into }: Merging) {
  await tx.$executeRaw`
    insert into reading as r (person_id, thread_id, follow, last_read, visited_at)
    select person_id, ${into.id}::uuid, follow, 0, visited_at from reading where thread_id = ${from.id}::uuid
    on conflict (person_id, thread_id) do update set
      follow = case when r.follow = 'mute' or excluded.follow = 'mute' then r.follow else least(r.follow, excluded.follow) end,
      last_read = case when r.last_read = ${into.postCount} then r.last_read + (
        select f.last_read from reading f where f.thread_id = ${from.id}::uuid and f.person_id = r.person_id)
        else r.last_read end`;
}

/** What hangs on the thread as a whole goes to the other one, unless that has it already. */
async function carryLinks(tx: Transaction, { from, into }: Merging) {
  const [source, target] = [from.id, into.id];
  await tx.$executeRaw`
    update question_thread q set thread_id = ${target}::uuid where thread_id = ${source}::uuid and not exists (
      select 1 from question_thread o where o.thread_id = ${target}::uuid and o.question_id = q.question_id)`;
  await tx.$executeRaw`
    update thread_concept c set thread_id = ${target}::uuid where thread_id = ${source}::uuid and not exists (
      select 1 from thread_concept o where o.thread_id = ${target}::uuid and o.concept_id = c.concept_id)`;
  await tx.$executeRaw`
    update notification n set thread_id = ${target}::uuid where thread_id = ${source}::uuid and (n.subject_id is null or not exists (
      select 1 from notification o where o.thread_id = ${target}::uuid and o.person_id = n.person_id and o.kind = n.kind
        and o.subject_id = n.subject_id))`;
  await tx.$executeRaw`
    update law_check c set source_id = ${target}::uuid where source_kind = 'thread' and source_id = ${source}::uuid and not exists (
      select 1 from law_check o where o.source_kind = 'thread' and o.source_id = ${target}::uuid and o.act = c.act and o.date = c.date)`;
  await tx.$executeRaw`
    update bookmark b set thread_id = ${target}::uuid where thread_id = ${source}::uuid and (b.post_id is not null or not exists (
      select 1 from bookmark o where o.thread_id = ${target}::uuid and o.person_id = b.person_id and o.post_id is null))`;
  const ofThread = { where: { threadId: source }, data: { threadId: target } };
  await tx.citation.updateMany(ofThread);
  await tx.citationMark.updateMany(ofThread);
  await tx.task.updateMany(ofThread);
  await tx.moderationAct.updateMany(ofThread);
}

/** What somebody has begun to reply leads on; where they have begun in both, one text comes after the other. */
async function carryDrafts(tx: Transaction, { from, into }: Merging) {
  const [source, target] = [`thread/${from.id}`, `thread/${into.id}`];
  await tx.$executeRaw`
    update draft d set saved_at = greatest(d.saved_at, f.saved_at), content = jsonb_set(
      d.content, '{document,content}', (d.content #> '{document,content}') || (f.content #> '{document,content}'))
    from draft f where f.person_id = d.person_id and d.place = ${target} and f.place = ${source}`;
  await tx.$executeRaw`
    update draft d set place = ${target} where place = ${source} and not exists (
      select 1 from draft o where o.person_id = d.person_id and o.place = ${target})`;
  await tx.draft.deleteMany({ where: { place: source } });
}

async function note(
  tx: Transaction,
  actor: Member,
  { from, into, reason, at }: Merging & { reason: string; at: Date },
) {
  const actorId = actor.personId;
  await record(tx, { type: "thread.merged", at, actorId, spaceId: from.spaceId, threadId: from.id });
  await record(tx, { type: "thread.merged", at, actorId, spaceId: into.spaceId, threadId: into.id });
  for (const spaceId of new Set([from.spaceId, into.spaceId]))
    await logModeration(tx, { kind: "merged", at, actorId, spaceId, threadId: into.id, reason });
}

/** Each thread is locked in the same order, whoever merges what. */
async function lockBoth(tx: Transaction, actor: Member, { threadId, intoId }: MergeThreadInput): Promise<Merging> {
  const [first, second] = [threadId, intoId].toSorted((one, other) => one.localeCompare(other));
  const threads = [await lockThread(tx, actor, first!), await lockThread(tx, actor, second!)];
  const [from, into] = threads[0]!.id === threadId ? threads : threads.toReversed();
  return { from: from!, into: into! };
}

/**
 * Puts a thread into another one, after its posts; old addresses lead on. A second try changes nothing. Throws `not_found`,
 * `forbidden`, `thread.same`, and `thread.resolved` when the thread has an outcome that would be lost.
 */
export async function mergeThread(context: MemberContext, input: MergeThreadInput): Promise<ThreadView> {
  const { actor, now } = context;
  if (input.threadId === input.intoId) throw new DomainError("invalid", "thread.same", { field: "intoId" });
  await transact(context, async (tx) => {
    await holdLock(tx, input.threadId);
    if (await isMerged(tx, input)) return;
    const merging = await lockBoth(tx, actor, input);
    const { from, into } = merging;
    allow(actor, canMove(actor, from, into.space) && canMove(actor, into, from.space));
    if (from.status === "resolved") throw new DomainError("rule_violated", "thread.resolved");
    await carryReaders(tx, merging);
    await carryPosts(tx, merging);
    await carryLinks(tx, merging);
    await carryDrafts(tx, merging);
    await tx.thread.delete({ where: { id: from.id }, select: { id: true } });
    await settleCiting(tx, [into.id]);
    await rereadTexts(tx, [into.id]);
    await note(tx, actor, { ...merging, reason: input.reason, at: now() });
  });
  return getThread(context, input.intoId);
}
