import { DomainError } from "@samrad/contracts/errors";
import type { PostView, ReactionKind } from "@samrad/contracts/threads";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { lockBoth } from "../posts/commands.ts";
import { getPost } from "../posts/queries.ts";
import { canReact } from "../threads/policy.ts";

/** Sets or takes back a reaction; doing it twice changes nothing. */
export async function setReaction(
  context: MemberContext,
  input: { postId: string; kind: ReactionKind; on: boolean },
): Promise<PostView> {
  const { actor, now } = context;
  const { postId, kind } = input;
  await transact(context, async (tx) => {
    const { thread, post } = await lockBoth(tx, actor, postId);
    if (post.withdrawnAt) throw new DomainError("rule_violated", "post.withdrawn");
    if (post.hiddenAs) throw new DomainError("rule_violated", "post.hidden");
    if (thread.lockedAt) throw new DomainError("rule_violated", "thread.locked");
    allow(actor, canReact(actor, thread));
    const row = { postId, kind, personId: actor.personId };
    const { count } = input.on
      ? await tx.reaction.createMany({ data: [{ ...row, createdAt: now() }], skipDuplicates: true })
      : await tx.reaction.deleteMany({ where: row });
    if (count === 0) return;
    await record(tx, {
      type: "post.reacted",
      at: now(),
      actorId: actor.personId,
      spaceId: thread.spaceId,
      threadId: thread.id,
      postId,
    });
  });
  return getPost(context, postId);
}
