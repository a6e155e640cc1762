import { documentText } from "@samrad/contracts/document";
import type { PostView, ReplyInput } from "@samrad/contracts/threads";
import type { Prisma, SqlTransaction } from "@samrad/db/client";
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
import { getPostOf, toWrittenPost } from "../posts/queries.ts";
import { type LockedThread, lockThreadAs } from "../threads/queries.ts";

/** Adds a post to a thread. A second try with the same id returns the first one's post. Throws `not_found`, `rule_violated`, `invalid`. */
export async function reply(context: MemberContext | ClaimingMember, input: ReplyInput): Promise<PostView> {
  const { actor } = context;
  const reading = readCitations({ text: documentText(input.document), lang: input.lang });
  const write = async (tx: SqlTransaction, claim: Prisma.Sql): Promise<Replied> => {
    const [thread, isDone] = await lockForReply(tx, { actor, claim }, input);
    const { holds } = thread;
    if (isDone || !holds) return { holds, thread };
    const along = [discardDraftSql(actor, `thread/${input.threadId}`)];
    const { written } = await appendPost(tx, context, { thread, input, reading, watchers: "reply", along });
    return { holds, thread, written };
  };
  return transactDirectly(context, write, (db, replied) => showReply({ db, actor }, replied, input.id));
}

type Replied = Checked & { thread: LockedThread; written?: Writing };

/** A reply for its author: by what was written, or read once it is committed. */
async function showReply(context: SqlReadContext, { thread, written }: Replied, postId: string): Promise<PostView> {
  if (!written) return getPostOf(context, thread, postId);
  const [shown] = await written.rows;
  return toWrittenPost({ row: shown!.row, citations: written.citations }, context.actor, thread);
}

/** Both are asked for at once; whether the id is taken is only for those who may read the thread. */
async function lockForReply(
  tx: SqlTransaction,
  { actor, claim }: Pick<ClaimingMember, "actor" | "claim">,
  input: ReplyInput,
) {
  const [locked, tried] = await Promise.allSettled([
    lockThreadAs(tx, { actor, claim }, input.threadId),
    isRetry(tx, actor, input),
  ]);
  if (locked.status === "rejected") throw locked.reason;
  if (tried.status === "rejected") throw tried.reason;
  return [locked.value, tried.value] as const;
}
