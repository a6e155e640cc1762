import { documentText } from "@samrad/contracts/document";
import { DomainError } from "@samrad/contracts/errors";
import type { PostView, ReplyInput } from "@samrad/contracts/threads";
import { Prisma, type SqlTransaction } from "@samrad/db/client";
import { isTaken } from "@samrad/db/sql-state";
import type { Member } from "../actor.ts";
import { readCitations, type Reading } from "../citations/policy.ts";
import { type ClaimingMember, type MemberContext, type SqlReadContext, transactDirectly } from "../context.ts";
import { discardDraftSql } from "../drafts/commands.ts";
import { appendPost, isRetry, type Writing } from "../posts/commands.ts";
import { getPost, getPostOf, toWrittenPost } from "../posts/queries.ts";
import { quotedPosts } from "../posts/view.ts";
import { getThreadFacts, toFacts } from "../threads/queries.ts";
import { canReplySql, checkReply } from "./policy.ts";

/** How often a reply is put into a thread that was closed to it just then, and is open when one looks. */
const mostTries = 4;

/** Adds a post to a thread. A second try with the same id returns the first one's post. Throws `not_found`, `rule_violated`, `invalid`. */
export async function reply(context: MemberContext | ClaimingMember, input: ReplyInput): Promise<PostView> {
  const reading = readCitations({ text: documentText(input.document), lang: input.lang });
  try {
    for (let tries = 0; tries < mostTries; tries++) {
      const post = await tryReply(context, input, reading);
      if (post) return post;
      await checkPlace(context, input.threadId);
    }
    throw new DomainError("conflict", "thread.stale");
  } catch (error) {
    return showFirst(context, input, error);
  }
}

/** As `putReply`. Whom and what a text names is looked up before it is put: nobody hears of that who may not reply. */
async function tryReply(context: MemberContext | ClaimingMember, input: ReplyInput, reading: Reading) {
  try {
    return await putReply(context, input, reading);
  } catch (error) {
    if (error instanceof DomainError) await checkPlace(context, input.threadId);
    throw error;
  }
}

/** Puts a reply where it belongs, or nothing when the writer may not. */
function putReply(context: MemberContext | ClaimingMember, input: ReplyInput, reading: Reading) {
  const { actor } = context;
  const isPlain = input.attachmentIds.length === 0 && quotedPosts(input.document).length === 0;
  const write = async (tx: SqlTransaction, claim: Prisma.Sql) => {
    const when = Prisma.sql`${claim} and ${canReplySql(actor)}`;
    const draft = discardDraftSql(actor, `thread/${input.threadId}`);
    const along = { sent: Prisma.sql`${draft} and exists (select from grown)` };
    const written = await appendPost(tx, context, { input, reading, watchers: "reply", when, along });
    // What stands beside it is read by what the row tells.
    if (!isPlain) await written.rows;
    return written;
  };
  return transactDirectly(context, write, (db, written) => showReply({ db, actor }, { input, written, isPlain }));
}

type Shown = { input: ReplyInput; written: Writing; isPlain: boolean };

/** A reply for its author: by what was written, or read once it is committed. */
async function showReply({ db, actor }: SqlReadContext & { actor: Member }, { input, written, isPlain }: Shown) {
  const [put] = await written.rows;
  if (!put) return undefined;
  const { row, at: _at, underRule, ...facts } = put;
  const thread = toFacts(facts);
  const { signature } = actor;
  if (!isPlain || underRule || !signature) return getPostOf({ db, actor }, thread, input.id);
  return toWrittenPost({ row, signature, citations: written.citations }, actor, thread);
}

/** Throws why nothing can be written there. */
async function checkPlace(context: MemberContext | ClaimingMember, threadId: string): Promise<void> {
  const { actor, db, claim } = context;
  if (claim) {
    const [{ holds }] = await db.$queryRaw<[{ holds: boolean }]>`select ${claim} as holds`;
    if (!holds) throw new DomainError("unauthenticated", "unauthenticated");
  }
  checkReply(actor, await getThreadFacts({ db, actor }, threadId));
}

const mayBeSecond = (error: unknown) =>
  error instanceof DomainError ? !["not_found", "unauthenticated"].includes(error.code) : isTaken(error);

/**
 * The post of a first try whose answer was lost: whatever stood in the way of the second one, the id above all. That is
 * looked for where something did alone, so that nobody else has to wait for it. Throws the error when there is none.
 */
async function showFirst({ db, actor }: MemberContext | ClaimingMember, input: ReplyInput, error: unknown) {
  if (!mayBeSecond(error) || !(await isRetry(db, actor, input))) throw error;
  return getPost({ db, actor }, input.id);
}
