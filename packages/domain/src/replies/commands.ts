import { documentText } from "@samrad/contracts/document";
import { DomainError } from "@samrad/contracts/errors";
import type { PostView, ReplyInput } from "@samrad/contracts/threads";
import type { Prisma, SqlTransaction } from "@samrad/db/client";
import { isTaken } from "@samrad/db/sql-state";
import type { Member } from "../actor.ts";
import { readCitations } from "../citations/policy.ts";
import {
  type Checked,
  type ClaimingMember,
  type MemberContext,
  type SqlReadContext,
  transactDirectly,
} from "../context.ts";
import { discardDraftSql } from "../drafts/commands.ts";
import { appendPost, isRetry, type Writing } from "../posts/commands.ts";
import { getPost, getPostOf, toWrittenPost } from "../posts/queries.ts";
import { type LockedThread, lockThreadAs } from "../threads/queries.ts";

/** Adds a post to a thread. A second try with the same id returns the first one's post. Throws `not_found`, `rule_violated`, `invalid`. */
export async function reply(context: MemberContext | ClaimingMember, input: ReplyInput): Promise<PostView> {
  const { actor } = context;
  const reading = readCitations({ text: documentText(input.document), lang: input.lang });
  const write = async (tx: SqlTransaction, claim: Prisma.Sql): Promise<Replied> => {
    const thread = await lockThreadAs(tx, { actor, claim }, input.threadId);
    const { holds } = thread;
    if (!holds) return { holds, thread };
    const along = [discardDraftSql(actor, `thread/${input.threadId}`)];
    const { written } = await appendPost(tx, context, { thread, input, reading, watchers: "reply", along });
    return { holds, thread, written };
  };
  try {
    return await transactDirectly(context, write, (db, replied) => showReply({ db, actor }, replied, input.id));
  } catch (error) {
    return showFirst(context, input, error);
  }
}

type Replied = Checked & { thread: LockedThread; written?: Writing };

/** A reply for its author: by what was written, or read once it is committed. */
async function showReply(
  { db, actor }: SqlReadContext & { actor: Member },
  { thread, written }: Replied,
  postId: string,
): Promise<PostView> {
  const { signature } = actor;
  if (!written || !signature) return getPostOf({ db, actor }, thread, postId);
  const [shown] = await written.rows;
  const { row } = shown!;
  return toWrittenPost({ row, signature, citations: written.citations }, actor, thread);
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
