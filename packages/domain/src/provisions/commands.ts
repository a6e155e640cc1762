import { pathOf } from "@samrad/citations/ancestors";
import { notFound } from "@samrad/contracts/errors";
import type { SqlTransaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { notifyOf } from "../notifications/commands.ts";
import { actOf, canFollow, isProvision } from "./policy.ts";

/** Follows a provision with all below it, or no more: who follows hears of what cites it. Throws `not_found` for what is no key. */
export async function setProvisionFollowed(context: MemberContext, key: string, followed: boolean): Promise<void> {
  const { actor, now } = context;
  allow(actor, canFollow(actor));
  if (!isProvision(key)) throw notFound();
  await transact(context, async (tx) => {
    const of = { personId: actor.personId, key };
    const { count } = followed
      ? await tx.provisionFollow.createMany({ data: [{ ...of, createdAt: now() }], skipDuplicates: true })
      : await tx.provisionFollow.deleteMany({ where: of });
    if (count === 0) return;
    const type = followed ? "provision.followed" : "provision.unfollowed";
    await record(tx, { type, at: now(), actorId: actor.personId, personId: actor.personId, data: { key } });
  });
}

/** Where something new cites provisions. */
export type CitedIn = { threadId: string; postId?: string; actorId: string; at: Date; keys: readonly string[] };

/** Tells those who follow a provision, or what it stands in, that a text in a thread cites it. Only those who may read it. */
export async function tellFollowers(
  tx: SqlTransaction,
  { threadId, postId, actorId, at, keys }: CitedIn,
): Promise<void> {
  const cited = new Map(keys.flatMap((key) => [...pathOf(key), actOf(key)].map((above) => [above, key] as const)));
  if (cited.size === 0) return;
  const follows = await tx.$queryRaw<{ personId: string; key: string }[]>`
    select person_id as "personId", key from provision_follow where key = any(${[...cited.keys()]}::text[])`;
  const followers = new Map<string, string[]>();
  for (const [personId, key] of new Map(follows.map((follow) => [follow.personId, follow.key]))) {
    followers.set(key, [...(followers.get(key) ?? []), personId]);
  }
  const place = { threadId, actorId, at, ...(postId && { postId }) };
  for (const [key, people] of followers) {
    const data = { key, cited: cited.get(key) ?? key };
    await notifyOf(tx, { kind: "cited", subjectId: threadId, ...place, people, data });
  }
}
