import type { CitationSpan } from "@samrad/contracts/citations";
import { documentText } from "@samrad/contracts/document";
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
import { readsSpaceSql, readsSql } from "../spaces/policy.ts";
import { factColumns, type LockedThread, lockThread } from "../threads/queries.ts";
import * as policy from "./policy.ts";
import { getPost, type LockedPost, lockPost, type WrittenRow } from "./queries.ts";
import { ownColumns } from "./view.ts";

export type NewPost = {
  id: string;
  threadId: string;
  lang: string;
  /** When it is written; it comes after the post before it also when clocks of several processes differ a little. */
  at: Date;
  references: References;
  attachmentIds: readonly string[];
  /** What the text cites, read before the transaction. */
  reading: Reading;
  /** On what condition over its thread `t` and the space `s` it is written: when it does not hold, nothing is. */
  when?: Prisma.Sql;
  /** What is written in the same statement, by names that no table has. Of the thread it may read `grown`. */
  along?: Readonly<Record<string, Prisma.Sql>>;
};

/** A post that a transaction writes; its row is there once it is written. */
export type Writing = Rows<WrittenRow> & { citations: CitationSpan[] };

/** What is searched of a post, and what excerpts are made of: without the Chatham House rule, and under it. */
function textsOf({ document, people, organisations, quotedUnderRule }: References) {
  const text = textWithoutNames(document, { underRule: false, quotedUnderRule });
  const isNameless = people.length + organisations.length === 0;
  return { text, ruled: isNameless ? text : textWithoutNames(document, { underRule: true, quotedUnderRule }) };
}

/**
 * Writes a post at the end of its thread and what is counted with it: the thread's counters, what its author has read,
 * mentions, files. Whoever opens a thread watches it, whoever replies tracks it, unless they chose otherwise.
 */
export async function writePost(tx: SqlTransaction, author: Member, post: NewPost): Promise<Writing> {
  const { people, organisations } = post.references;
  const texts = textsOf(post.references);
  const parts = {
    grown: growThread(author, post),
    put: insertPost(author, post, texts),
    caught_up: markWritten(author, post),
    ...post.along,
  };
  const { rows } = await runTogether<WrittenRow>(
    tx,
    parts,
    Prisma.sql`select to_json(put) as row, grown.* from put, grown`,
  );
  const namesNobody = people.length + organisations.length === 0;
  if (namesNobody && post.attachmentIds.length === 0 && settleReading(post.reading, texts.text).found.length === 0)
    return { rows, citations: [] };
  const [written] = await rows;
  if (!written) return { rows, citations: [] };
  const { found } = settleReading(post.reading, written.underRule ? texts.ruled : texts.text);
  await writeCitations(tx, [{ sourceKind: "post", sourceId: post.id, threadId: post.threadId, found }]);
  const keys = found.map(({ key }) => key);
  const { at } = written;
  await tellFollowers(tx, { threadId: post.threadId, postId: post.id, actorId: author.personId, at, keys });
  await writeMentions(tx, post.id, { people, organisations });
  if (post.attachmentIds.length > 0)
    await takeAttachments(tx, author, { postId: post.id, attachmentIds: post.attachmentIds });
  return { rows, citations: found.map(({ start, end, key }) => ({ start, end, key })) };
}

/** The thread with one more post, as `grown`: its `number`, and when it is written, `at`. */
const growThread = ({ personId, organisationId }: Member, post: NewPost) => Prisma.sql`
  update thread t set post_count = t.post_count + 1, last_author_id = ${personId}::uuid,
    last_post_at = greatest(${post.at}::timestamptz, case when t.post_count > 0 then t.last_post_at + interval '1 ms' end),
    organisation_ids = case when ${organisationId}::uuid = any(t.organisation_ids) then t.organisation_ids
      else array_append(t.organisation_ids, ${organisationId}::uuid) end
  from space s where t.id = ${post.threadId}::uuid and s.id = t.space_id and ${post.when ?? Prisma.sql`true`}
  returning t.post_count as number, t.last_post_at as at, t.space_id, ${factColumns}`;

const insertPost = (author: Member, post: NewPost, { text, ruled }: ReturnType<typeof textsOf>) => Prisma.sql`
  insert into post (id, thread_id, number, author_id, organisation_id, lang, document, text, created_at, under_rule)
  select ${post.id}::uuid, ${post.threadId}::uuid, number, ${author.personId}::uuid, ${author.organisationId}::uuid, ${post.lang},
    ${JSON.stringify(post.references.document)}::jsonb,
    ${text === ruled ? Prisma.sql`${text}` : Prisma.sql`case when "underRule" then ${ruled} else ${text} end`}, at, "underRule"
  from grown returning ${ownColumns}`;

const markWritten = (author: Member, post: NewPost) => Prisma.sql`
  insert into reading (person_id, thread_id, follow, last_read, visited_at)
  select ${author.personId}::uuid, ${post.threadId}::uuid, (case number when 1 then 'watch' else 'track' end)::follow_level, number, at
  from grown
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

type Appending = Pick<MemberContext, "actor" | "now">;
type Appended = Pick<NewPost, "reading" | "when" | "along"> & {
  input: ReplyInput;
  /** What those who watch the thread hear of it; nobody does when it is missing. */
  watchers?: "reply";
};

/** What is written of the post for each row of `grown`: one, or none. */
const grown = {
  at: Prisma.sql`grown.at`,
  spaceId: Prisma.sql`grown.space_id`,
  reads: readsSpaceSql({ id: Prisma.sql`grown.space_id`, visibility: Prisma.sql`grown.visibility` }),
};

/** Puts a post at the end of a thread, with its event, and tells whom it names and quotes. Throws `invalid`. */
export async function appendPost(tx: SqlTransaction, { actor, now }: Appending, appended: Appended): Promise<Writing> {
  const { input, watchers } = appended;
  const references = await findReferences({ db: tx, actor }, input.document);
  const { id, threadId, lang, attachmentIds } = input;
  const { at, spaceId, reads } = grown;
  const place = { threadId, postId: id, actorId: actor.personId, at };
  const { people, organisations, quotedPosts } = references;
  const notice = { ...place, reads, people, organisations, quotedPosts, watchers };
  const told = notifySql(notice, Prisma.sql`cross join grown`);
  const logged = recordSql({ type: "thread.replied", ...place, spaceId }, Prisma.sql`from grown`);
  const along = { logged, ...(told && { told }), ...appended.along };
  const { reading, when } = appended;
  return writePost(tx, actor, { id, threadId, lang, attachmentIds, at: now(), references, reading, when, along });
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
  await notify(tx, { ...place, reads: readsSql(space), people, organisations });
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
