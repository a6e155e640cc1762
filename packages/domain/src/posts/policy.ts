import type { Actor } from "../actor.ts";
import { canModerate, canReply, type ThreadFacts } from "../threads/policy.ts";

export type PostFacts = { authorId: string; withdrawnAt: Date | null };

/** One's own words, as long as the thread takes posts. */
export function canEdit(actor: Actor, thread: ThreadFacts, post: PostFacts): boolean {
  return canReply(actor, thread) && actor.kind === "member" && actor.personId === post.authorId && !post.withdrawnAt;
}

/** The author, or somebody who keeps order, takes a post back; its number stays. */
export function canWithdraw(actor: Actor, thread: ThreadFacts, post: PostFacts): boolean {
  return canEdit(actor, thread, post) || (canModerate(actor, thread) && !post.withdrawnAt);
}

/** Who may take a post back may also say what it cites. */
export function canCorrect(actor: Actor, thread: ThreadFacts, post: PostFacts): boolean {
  return canWithdraw(actor, thread, post);
}
