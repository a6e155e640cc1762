import type { SplitThreadInput } from "@samrad/contracts/curation";
import { DomainError } from "@samrad/contracts/errors";
import type { ThreadView } from "@samrad/contracts/threads";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { settleCiting } from "../citing/commands.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { logModeration } from "../moderation/commands.ts";
import { canModerate } from "../threads/policy.ts";
import { getThread } from "../thread-pages/queries.ts";
import { type LockedThread, lockThread } from "../threads/queries.ts";

type Chosen = {
  id: string;
  number: number;
  authorId: string;
  organisationId: string;
  lang: string;
  createdAt: Date;
};

/** The post that opens a thread stays, and what has gone already cannot go again. Throws `thread.split_posts`. */
async function findChosen(tx: Transaction, { threadId, postIds }: SplitThreadInput): Promise<[Chosen, ...Chosen[]]> {
  const select = { id: true, number: true, authorId: true, organisationId: true, lang: true, createdAt: true };
  const where = { id: { in: postIds }, threadId, number: { gt: 1 }, movedToId: null };
  const [first, ...rest] = await tx.post.findMany({ where, orderBy: { number: "asc" }, select });
  if (!first || rest.length + 1 < new Set(postIds).size)
    throw new DomainError("invalid", "thread.split_posts", { field: "postIds" });
  return [first, ...rest];
}

async function isSplit(tx: Transaction, { id, postIds }: SplitThreadInput): Promise<boolean> {
  if ((await tx.thread.count({ where: { id } })) === 0) return false;
  if ((await tx.post.count({ where: { id: { in: postIds }, threadId: id } })) > 0) return true;
  throw new DomainError("conflict", "id.taken");
}

type Splitting = { thread: LockedThread; input: SplitThreadInput; chosen: [Chosen, ...Chosen[]]; at: Date };

async function openWith(tx: Transaction, { thread, input, chosen }: Splitting) {
  const [first] = chosen;
  const last = chosen.at(-1) ?? first;
  await tx.thread.create({
    data: {
      id: input.id,
      spaceId: thread.spaceId,
      authorId: first.authorId,
      organisationId: first.organisationId,
      title: input.title,
      lang: input.lang,
      // It would be looser otherwise than what it comes from.
      chathamHouse: thread.chathamHouse,
      postCount: chosen.length,
      createdAt: first.createdAt,
      lastPostAt: last.createdAt,
      lastAuthorId: last.authorId,
      organisationIds: [...new Set(chosen.map((post) => post.organisationId))],
    },
    select: { id: true },
  });
}

/** Each post keeps its id, and so its votes, reactions, files and links; where it stood, a sign shows the way. */
async function carryOver(tx: Transaction, { thread, input, chosen, at }: Splitting) {
  const ids = chosen.map(({ id }) => id);
  await tx.$executeRaw`
    update post set thread_id = ${input.id}::uuid, number = array_position(${ids}::uuid[], id)
    where id = any(${ids}::uuid[])`;
  await tx.$executeRaw`
    insert into post (id, thread_id, number, author_id, organisation_id, lang, document, text, created_at, withdrawn_at, moved_to_id, under_rule)
    select gen_random_uuid(), ${thread.id}::uuid, was.number, p.author_id, p.organisation_id, p.lang,
      '{"type": "doc", "content": [{"type": "paragraph"}]}'::jsonb, '', p.created_at, ${at}, p.id, p.under_rule
    from unnest(${ids}::uuid[], ${chosen.map(({ number }) => number)}::int[]) as was (id, number) join post p on p.id = was.id`;
  await tx.notification.updateMany({ where: { postId: { in: ids } }, data: { threadId: input.id } });
  const ofPosts = { where: { sourceKind: "post", sourceId: { in: ids } }, data: { threadId: input.id } };
  await tx.citation.updateMany(ofPosts);
  await tx.citationMark.updateMany(ofPosts);
  await tx.bookmark.updateMany({ where: { postId: { in: ids } }, data: { threadId: input.id } });
  await tx.task.updateMany({ where: { subjectId: { in: ids } }, data: { threadId: input.id } });
}

/** Whoever follows the thread follows both, and has read in the new one what was read in the old one. */
async function carryReaders(tx: Transaction, { thread, input, chosen }: Splitting) {
  const numbers = chosen.map(({ number }) => number);
  await tx.$executeRaw`
    insert into reading (person_id, thread_id, follow, last_read, visited_at)
    select r.person_id, ${input.id}::uuid, r.follow,
      (select count(*) from unnest(${numbers}::int[]) number where number <= r.last_read), r.visited_at
    from reading r where r.thread_id = ${thread.id}::uuid`;
}

/**
 * Splits posts off into a thread of their own in the same space. A second try with the same id changes nothing. Throws
 * `not_found`, `forbidden`, `thread.split_posts`, `id.taken`.
 */
export async function splitThread(context: MemberContext, input: SplitThreadInput): Promise<ThreadView> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    await holdLock(tx, input.id);
    const thread = await lockThread(tx, actor, input.threadId);
    allow(actor, canModerate(actor, thread));
    if (await isSplit(tx, input)) return;
    const at = now();
    const splitting = { thread, input, chosen: await findChosen(tx, input), at };
    await openWith(tx, splitting);
    await carryOver(tx, splitting);
    await carryReaders(tx, splitting);
    await settleCiting(tx, [thread.id, input.id]);
    const { spaceId } = thread;
    const { id: subjectId, threadId, reason } = input;
    await record(tx, { type: "thread.split", at, actorId: actor.personId, spaceId, threadId, subjectId });
    await logModeration(tx, { kind: "split", at, actorId: actor.personId, spaceId, threadId: subjectId, reason });
  });
  return getThread(context, input.id);
}
