import type { RulingKind } from "@samrad/contracts/rulings";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { canKeepOrder, canModerate, canRead, canReply, type ThreadFacts } from "../threads/policy.ts";

/** `hiddenAs`: the ruling for which the words are withheld. */
export type PostFacts = { authorId: string; withdrawnAt: Date | null; hiddenAs: RulingKind | null };

/**
 * Whether the words of a post `p` are for its readers: neither taken back nor hidden. The one rule of whatever lists,
 * counts, finds or quotes posts; single posts ask `canReadHidden` besides.
 */
export const stands = Prisma.sql`(p.withdrawn_at is null and p.hidden_by_id is null)`;

/** `stands` as a Prisma `where`. */
export const standing = { withdrawnAt: null, hiddenById: null } as const satisfies Prisma.PostWhereInput;

const isOwn = (actor: Actor, { authorId }: PostFacts) => actor.kind === "member" && actor.personId === authorId;

/** What is hidden is read by its author, and by those who keep order. */
export function canReadHidden(actor: Actor, thread: ThreadFacts, post: PostFacts): boolean {
  return canRead(actor, thread) && (isOwn(actor, post) || canKeepOrder(actor, thread));
}

/** `canReadHidden` as SQL over a post `p` of a thread that the actor may read. */
export function hiddenFromSql(actor: Actor): Prisma.Sql {
  if (actor.kind !== "member") return Prisma.sql`p.hidden_by_id is not null`;
  if (actor.roles.includes("coordinator") || actor.roles.includes("administrator")) return Prisma.sql`false`;
  return Prisma.sql`(p.hidden_by_id is not null and p.author_id <> ${actor.personId}::uuid)`;
}

/** One's own words, as long as the thread takes posts; hidden ones when that is what was asked for. */
export function canEdit(actor: Actor, thread: ThreadFacts, post: PostFacts): boolean {
  const isOpen = post.hiddenAs === null || post.hiddenAs === "edit_asked";
  return canReply(actor, thread) && isOwn(actor, post) && !post.withdrawnAt && isOpen;
}

/** The author, or somebody who keeps order, takes a post back; its number stays. */
export function canWithdraw(actor: Actor, thread: ThreadFacts, post: PostFacts): boolean {
  return ((canReply(actor, thread) && isOwn(actor, post)) || canModerate(actor, thread)) && !post.withdrawnAt;
}

/** Who may take a post back may also say what it cites, as long as it counts. */
export function canCorrect(actor: Actor, thread: ThreadFacts, post: PostFacts): boolean {
  return canWithdraw(actor, thread, post) && post.hiddenAs === null;
}

/** Whoever is a member and reads the words of somebody else may ask those who keep order to look at them. */
export function canFlag(actor: Actor, thread: ThreadFacts, post: PostFacts): boolean {
  const stillStands = !post.withdrawnAt && post.hiddenAs === null;
  return actor.kind === "member" && canRead(actor, thread) && !isOwn(actor, post) && stillStands;
}
