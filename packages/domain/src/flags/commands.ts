import { DomainError, notFound } from "@samrad/contracts/errors";
import type { RaiseFlagInput } from "@samrad/contracts/flags";
import type { Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { type Locked, lockBoth } from "../posts/commands.ts";
import { canFlag } from "../posts/policy.ts";

/** The post that is meant: of a thread as a whole the one that opens it. Throws `not_found`. */
async function findTarget(tx: Transaction, { threadId, postId }: RaiseFlagInput): Promise<string> {
  const where = postId ? { id: postId, threadId } : { threadId, number: 1 };
  const post = await tx.post.findFirst({ where, select: { id: true } });
  if (!post) throw notFound();
  return post.id;
}

async function isRetry(tx: Transaction, actor: Member, { id }: RaiseFlagInput): Promise<boolean> {
  const found = await tx.flag.findUnique({ where: { id }, select: { personId: true } });
  if (!found) return false;
  if (found.personId === actor.personId) return true;
  throw new DomainError("conflict", "id.taken");
}

/** Throws `forbidden` for one's own words, and when there is nothing to look at, or the member waits for an answer already. */
async function checkFlag(tx: Transaction, actor: Member, { thread, post }: Locked) {
  if (post.withdrawnAt) throw new DomainError("rule_violated", "post.withdrawn");
  if (post.hiddenAs) throw new DomainError("rule_violated", "post.hidden");
  allow(actor, canFlag(actor, thread, post));
  const open = { postId: post.id, personId: actor.personId, rulingId: null };
  if ((await tx.flag.count({ where: open })) > 0) throw new DomainError("conflict", "flag.raised");
}

/**
 * Asks those who keep order to look at a post, or at a thread. The log does not say who asked. A second try changes
 * nothing. Throws `not_found`, `forbidden`, `rule_violated`, and `flag.raised` while an earlier one waits.
 */
export async function raiseFlag(context: MemberContext, input: RaiseFlagInput): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const postId = await findTarget(tx, input);
    const locked = await lockBoth(tx, actor, postId);
    if (await isRetry(tx, actor, input)) return;
    await checkFlag(tx, actor, locked);
    const at = now();
    const { id, reason, words, lang } = input;
    const about = input.postId ? "post" : "thread";
    const data = { id, postId, about, reason, words, lang, personId: actor.personId, raisedAt: at } as const;
    await tx.flag.create({ data, select: { id: true } });
    await record(tx, { type: "flag.raised", at, subjectId: postId });
  });
}
