import { type Actor, hasRole } from "../actor.ts";
import { canRead as canReadSpace, type SpaceFacts } from "../spaces/policy.ts";

export type ThreadFacts = {
  space: SpaceFacts;
  authorId: string;
  status: "open" | "resolved";
  lockedAt: Date | null;
  /** Whether the post that opens it is hidden. */
  openingHidden?: boolean;
  /** Whether the actor, an auditor, has said why names that are withheld have to be seen. */
  revealed?: boolean;
};

/** A thread is read by whoever reads its space. */
export function canRead(actor: Actor, thread: ThreadFacts): boolean {
  return canReadSpace(actor, thread.space);
}

/** Coordinators and administrators keep order in what they can read, also where nobody writes any more. */
export function canKeepOrder(actor: Actor, thread: ThreadFacts): boolean {
  return canRead(actor, thread) && hasRole(actor, "coordinator", "administrator");
}

/** They change what is not put away. */
export function canModerate(actor: Actor, thread: ThreadFacts): boolean {
  return canKeepOrder(actor, thread) && !thread.space.archivedAt;
}

export function canFollow(actor: Actor, thread: ThreadFacts): boolean {
  return actor.kind === "member" && canRead(actor, thread);
}

/** A locked thread takes no more posts and no more edits, from anybody. */
export function canReply(actor: Actor, thread: ThreadFacts): boolean {
  return canFollow(actor, thread) && !thread.lockedAt && !thread.space.archivedAt;
}

export function canReact(actor: Actor, thread: ThreadFacts): boolean {
  return canReply(actor, thread);
}

function isAuthor(actor: Actor, thread: ThreadFacts): boolean {
  return actor.kind === "member" && actor.personId === thread.authorId;
}

/** Whoever opened the thread says what came of it, or somebody who keeps order. */
export function canResolve(actor: Actor, thread: ThreadFacts): boolean {
  return canReply(actor, thread) && (isAuthor(actor, thread) || canModerate(actor, thread));
}

/** Members ask those who keep order to look at a thread that somebody else opened. */
export function canFlag(actor: Actor, thread: ThreadFacts): boolean {
  return canFollow(actor, thread) && !isAuthor(actor, thread);
}

/** A title that was given because the opening post is hidden is not for its author to change. */
export function canRename(actor: Actor, thread: ThreadFacts): boolean {
  return canResolve(actor, thread) && (!thread.openingHidden || canModerate(actor, thread));
}

/** The author says what the thread is about while it is open to posts; who keeps order always may. */
export function canTag(actor: Actor, thread: ThreadFacts): boolean {
  return (isAuthor(actor, thread) && canReply(actor, thread)) || canModerate(actor, thread);
}
