import type { CitationSpan } from "@samrad/contracts/citations";
import { type Document, documentText } from "@samrad/contracts/document";
import { DomainError } from "@samrad/contracts/errors";
import type { EditPostInput, PostView, ReplyInput } from "@samrad/contracts/threads";
import { Prisma, type Rows, type SqlReader, type SqlTransaction, type Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { takeAttachments } from "../attachments/commands.ts";
import { textWithoutNames } from "../chatham-house/view.ts";
import { dropCitations, indexCitations, writeCitations } from "../citations/commands.ts";
import { readCitations, type Reading, settleReading } from "../citations/policy.ts";
import { type MemberContext, runTogether, transact } from "../context.ts";
import { discardDraftOf } from "../drafts/commands.ts";
import { record, recordSql } from "../events/commands.ts";
import { returnEdited } from "../hidden-posts/commands.ts";
import { notify, notifySql } from "../notifications/commands.ts";
import { carriesProposal } from "../proposals/queries.ts";
import { tellFollowers } from "../provisions/commands.ts";
import { findReferences, type References } from "../references/queries.ts";
import { canReply } from "../threads/policy.ts";
import { type LockedThread, lockThread } from "../threads/queries.ts";
import * as policy from "./policy.ts";
import { getPost, type LockedPost, lockPost, type WrittenRow } from "./queries.ts";
import { ownColumns } from "./view.ts";

export type NewPost = {
  id: string;
  threadId: string;
  number: number;
  lang: string;
  at: Date;
  references: References;
  /** Whether the Chatham House rule holds where it is written. */
  underRule: boolean;
  attachmentIds: readonly string[];
  /** What the text cites, read before the transaction. */
  reading: Reading;
  /** What is written in the same statement. */
  along?: readonly Prisma.Sql[];
};

/** A post that a transaction writes, and what it cites; its row is there once it is written. */
export type Writing = Rows<WrittenRow> & { citations: CitationSpan[] };

/**
 * Writes a post and what is counted with it: the thread's counters, what its author has read, mentions, files. Whoever
 * opens a thread watches it, whoever replies tracks it, unless they chose otherwise.
 */
export async function writePost(tx: SqlTransaction, author: Member, post: NewPost): Promise<Writing> {
  const { document, people, organisations, quotedUnderRule } = post.references;
  const text = textWithoutNames(document, { underRule: post.underRule, quotedUnderRule });
  const parts = [
    insertPost(author, { ...post, document, text }),
    countPost(author, post),
    markWritten(author, post),
    ...(post.along ?? []),
  ];
  const { rows } = await runTogether<WrittenRow>(tx, parts, Prisma.sql`select to_json(part0) as row from part0`);
  const { found } = settleReading(post.reading, text);
  await writeCitations(tx, [{ sourceKind: "post", sourceId: post.id, threadId: post.threadId, found }]);
  const keys = found.map(({ key }) => key);
  await tellFollowers(tx, { threadId: post.threadId, postId: post.id, actorId: author.personId, at: post.at, keys });
  await writeMentions(tx, post.id, { people, organisations });
  if (post.attachmentIds.length > 0)
    await takeAttachments(tx, author, { postId: post.id, attachmentIds: post.attachmentIds });
  return { rows, citations: found.map(({ start, end, key }) => ({ start, end, key })) };
}

const insertPost = (author: Member, post: NewPost & { document: Document; text: string }) => Prisma.sql`
  insert into post (id, thread_id, number, author_id, organisation_id, lang, document, text, created_at, under_rule)
  values (${post.id}::uuid, ${post.threadId}::uuid, ${post.number}, ${author.personId}::uuid, ${author.organisationId}::uuid,
    ${post.lang}, ${JSON.stringify(post.document)}::jsonb, ${post.text}, ${post.at}, ${post.underRule})
  returning ${ownColumns}`;

const countPost = ({ personId, organisationId }: Member, post: NewPost) => Prisma.sql`
  update thread set post_count = ${post.number}, last_post_at = ${post.at}, last_author_id = ${personId}::uuid,
    organisation_ids = case when ${organisationId}::uuid = any(organisation_ids) then organisation_ids
      else array_append(organisation_ids, ${organisationId}::uuid) end
  where id = ${post.threadId}::uuid`;

const markWritten = (author: Member, post: NewPost) => Prisma.sql`
  insert into reading (person_id, thread_id, follow, last_read, visited_at)
  values (${author.personId}::uuid, ${post.threadId}::uuid, ${post.number === 1 ? "watch" : "track"}::follow_level,
    ${post.number}, ${post.at})
  on conflict (person_id, thread_id) do update set
    follow = case when reading.follow = 'normal' then excluded.follow else reading.follow end,
    last_read = case when reading.last_read >= excluded.last_read - 1 then excluded.last_read else reading.last_read end`;

async function writeMentions(tx: SqlTransaction, postId: string, to: Pick<References, "people" | "organisations">) {
  if (to.people.length + to.organisations.length === 0) return;
  await tx.$executeRaw`
    insert into mention (id, post_id, person_id, organisation_id)
    select gen_random_uuid(), ${postId}::uuid, p, null from unnest(${to.people}::uuid[]) p
    union all
    select gen_random_uuid(), ${postId}::uuid, null, o from unnest(${to.organisations}::uuid[]) o`;
}

/** Whether the member has put the post there already. Throws `id.taken` when it is another one. */
export async function isRetry(
  tx: SqlReader,
  actor: Member,
  input: Pick<ReplyInput, "id" | "threadId">,
): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ author_id: string; thread_id: string }[]>`
    select author_id, thread_id from post where id = ${input.id}::uuid`;
  if (!found) return false;
  if (found.author_id === actor.personId && found.thread_id === input.threadId) return true;
  throw new DomainError("conflict", "id.taken");
}

function checkReply(actor: Member, thread: LockedThread) {
  if (thread.lockedAt) throw new DomainError("rule_violated", "thread.locked");
  if (thread.space.archivedAt) throw new DomainError("rule_violated", "space.archived");
  allow(actor, canReply(actor, thread));
}

type Appending = Pick<MemberContext, "actor" | "now">;
type Appended = {
  thread: LockedThread;
  input: ReplyInput;
  reading: Reading;
  /** What those who watch the thread hear of it; nobody does when it is missing. */
  watchers?: "reply";
  /** What else is written in the same statement. */
  along?: readonly Prisma.Sql[];
};

/** A post at the end of a thread; `written` when it is shown by what the statement that writes it gives. */
type Put = { at: Date; written?: Writing };

/** Puts a post at the end of a thread, with its event, and tells whom it names and quotes. Throws as `reply`. */
export async function appendPost(tx: SqlTransaction, { actor, now }: Appending, appended: Appended): Promise<Put> {
  const { thread, input, reading, watchers } = appended;
  checkReply(actor, thread);
  const references = await findReferences({ db: tx, actor }, input.document);
  // The order of the posts is the order of their times, also when clocks of several processes differ a little.
  const at = new Date(Math.max(now().getTime(), thread.lastPostAt.getTime() + 1));
  const { id, threadId, lang, attachmentIds } = input;
  const number = thread.postCount + 1;
  const place = { threadId, postId: id, actorId: actor.personId, at };
  const { people, organisations, quotedPosts } = references;
  const notices = notifySql({ ...place, space: thread.space, people, organisations, quotedPosts, watchers });
  const along = [
    recordSql({ type: "thread.replied", ...place, spaceId: thread.spaceId }),
    ...(notices ? [notices] : []),
    ...(appended.along ?? []),
  ];
  const { underRule } = thread;
  const post = { id, threadId, lang, attachmentIds, number, at, references, underRule, reading, along };
  const written = await writePost(tx, actor, post);
  const isPlain = !underRule && quotedPosts.length === 0 && attachmentIds.length === 0;
  return { at, ...(isPlain && { written }) };
}

export type Locked = { thread: LockedThread; post: LockedPost };

/** Locks the thread before the post, as every command does. */
export async function lockBoth(tx: Transaction, actor: Member, postId: string): Promise<Locked> {
  const place = await tx.post.findUnique({ where: { id: postId }, select: { threadId: true } });
  if (!place) throw new DomainError("not_found", "not_found");
  const thread = await lockThread(tx, actor, place.threadId);
  return { thread, post: await lockPost(tx, postId) };
}

function checkEdit(actor: Member, { thread, post }: Locked) {
  if (thread.lockedAt) throw new DomainError("rule_violated", "thread.locked");
  if (post.withdrawnAt) throw new DomainError("rule_violated", "post.withdrawn");
  if (post.hiddenAs === "hidden") throw new DomainError("rule_violated", "post.hidden");
  allow(actor, policy.canEdit(actor, thread, post));
}

/** Whether the post stands as this edit leaves it: the answer to a first try was lost. Throws `post.stale`. */
async function isEdited(tx: Transaction, post: LockedPost, input: EditPostInput): Promise<boolean> {
  if (post.revision === input.revision) return false;
  const [row] = await tx.$queryRaw<{ same: boolean }[]>`
    select lang = ${input.lang} and document = ${JSON.stringify(input.document)}::jsonb as same
    from post where id = ${post.id}::uuid and revision = ${input.revision + 1}`;
  if (row?.same) return true;
  throw new DomainError("conflict", "post.stale", { revision: post.revision });
}

/** The words of a proposal are changed, and taken back, where it is voted on. */
async function checkPlain(tx: Transaction, postId: string) {
  if (await carriesProposal(tx, postId)) throw new DomainError("rule_violated", "proposal.edited_elsewhere");
}

const keepRevision = (tx: Transaction, postId: string) => tx.$executeRaw`
    insert into post_revision (post_id, revision, lang, document, text, written_at, writer_id, reason)
    select id, revision, lang, document, text, coalesce(edited_at, created_at), author_id, edit_reason from post where id = ${postId}::uuid`;

type Rewriting = { locked: Locked; input: EditPostInput; references: References; reading: Reading; at: Date };

/** Puts other words into a post and keeps what stood there, with its event. Who is newly mentioned hears of it. */
export async function rewritePost(tx: Transaction, actor: Member, rewriting: Rewriting): Promise<void> {
  const { locked, input, references, reading, at } = rewriting;
  const { postId, lang } = input;
  const { id: threadId, spaceId, space } = locked.thread;
  const { document, people, organisations, quotedUnderRule } = references;
  await keepRevision(tx, postId);
  const underRule = locked.thread.underRule || locked.post.underRule;
  const text = textWithoutNames(document, { underRule, quotedUnderRule });
  const editReason = input.reason ?? "";
  const data = { document, text, lang, revision: input.revision + 1, editedAt: at, editReason };
  await tx.post.update({ where: { id: postId }, data, select: { id: true } });
  await indexCitations(tx, { sourceKind: "post", sourceId: postId, threadId, ...settleReading(reading, text) });
  await tx.mention.deleteMany({ where: { postId } });
  await writeMentions(tx, postId, { people, organisations });
  await takeAttachments(tx, actor, { postId, attachmentIds: input.attachmentIds });
  const place = { threadId, postId, actorId: actor.personId, at };
  await record(tx, { type: "post.edited", ...place, spaceId });
  await notify(tx, { ...place, space, people, organisations });
}

/** What was hidden until it would be changed is back. */
async function returnIfAsked(tx: Transaction, actor: Member, { locked, at }: Pick<Rewriting, "locked" | "at">) {
  const { thread, post } = locked;
  if (!post.hiddenById) return;
  const place = { postId: post.id, threadId: thread.id, spaceId: thread.spaceId, actorId: actor.personId, at };
  await returnEdited(tx, place, post.hiddenById);
}

/**
 * Replaces a post's text and keeps what stood there. Who is newly mentioned hears of it. A second try changes nothing.
 * Throws `conflict` with `post.stale` when it was edited otherwise meanwhile, `proposal.edited_elsewhere`.
 */
export async function editPost(context: MemberContext, input: EditPostInput): Promise<PostView> {
  const { actor, now } = context;
  const reading = readCitations({ text: documentText(input.document), lang: input.lang });
  await transact(context, async (tx) => {
    const locked = await lockBoth(tx, actor, input.postId);
    checkEdit(actor, locked);
    await checkPlain(tx, input.postId);
    const at = now();
    const references = await findReferences({ db: tx, actor }, input.document);
    if (await isEdited(tx, locked.post, { ...input, document: references.document })) return;
    await rewritePost(tx, actor, { locked, input, references, reading, at });
    await returnIfAsked(tx, actor, { locked, at });
    await discardDraftOf(tx, actor, `post/${input.postId}`);
  });
  return getPost(context, input.postId);
}

/** Takes a post back: its number stays, its words are shown to nobody. */
export async function withdrawPost(context: MemberContext, postId: string): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const { thread, post } = await lockBoth(tx, actor, postId);
    if (post.withdrawnAt) return;
    allow(actor, policy.canWithdraw(actor, thread, post));
    await checkPlain(tx, postId);
    await tx.post.update({ where: { id: postId }, data: { withdrawnAt: now() }, select: { id: true } });
    await dropCitations(tx, { sourceKind: "post", sourceId: postId, threadId: thread.id });
    await tx.notification.deleteMany({ where: { postId, readAt: null } });
    await record(tx, {
      type: "post.withdrawn",
      at: now(),
      actorId: actor.personId,
      spaceId: thread.spaceId,
      threadId: thread.id,
      postId,
    });
  });
}
