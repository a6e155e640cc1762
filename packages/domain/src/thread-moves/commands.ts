import type { MoveThreadInput } from "@samrad/contracts/curation";
import { DomainError, notFound } from "@samrad/contracts/errors";
import type { ThreadView } from "@samrad/contracts/threads";
import type { Transaction } from "@samrad/db/client";
import { type Actor, allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { logModeration } from "../moderation/commands.ts";
import { rereadTexts } from "../quotes/commands.ts";
import { canRead as canReadSpace, type SpaceFacts } from "../spaces/policy.ts";
import { getThread } from "../thread-pages/queries.ts";
import { lockThread } from "../threads/queries.ts";
import { canMove } from "./policy.ts";

/** Throws `not_found` for a space that the actor may not read, `space.archived`. */
async function findTarget(tx: Transaction, actor: Actor, id: string): Promise<SpaceFacts> {
  const space = await tx.space.findUnique({
    where: { id },
    select: { visibility: true, archivedAt: true, organisations: { select: { organisationId: true } } },
  });
  const facts = space && { ...space, organisationIds: space.organisations.map((row) => row.organisationId) };
  if (!facts || !canReadSpace(actor, facts)) throw notFound();
  if (facts.archivedAt) throw new DomainError("rule_violated", "space.archived");
  return facts;
}

/**
 * Moves a thread to another space. Those who lose it are told no more than that it is gone from theirs; what hangs on it
 * follows: posts, followers, read state, links, votes. A second try changes nothing. Throws `not_found`, `forbidden`,
 * `space.archived`.
 */
export async function moveThread(context: MemberContext, input: MoveThreadInput): Promise<ThreadView> {
  const { actor, now } = context;
  const { threadId, spaceId, reason } = input;
  await transact(context, async (tx) => {
    const thread = await lockThread(tx, actor, threadId);
    if (thread.spaceId === spaceId) return;
    allow(actor, canMove(actor, thread, await findTarget(tx, actor, spaceId)));
    const at = now();
    await tx.thread.update({ where: { id: threadId }, data: { spaceId, pinnedAt: null }, select: { id: true } });
    await tx.citing.updateMany({ where: { threadId }, data: { spaceId } });
    await rereadTexts(tx, [threadId]);
    // Told in both spaces: to those who lose it, and to those who gain it.
    for (const place of [thread.spaceId, spaceId]) {
      await record(tx, { type: "thread.moved", at, actorId: actor.personId, spaceId: place, threadId });
      await logModeration(tx, { kind: "moved", at, actorId: actor.personId, spaceId: place, threadId, reason });
    }
  });
  return getThread(context, threadId);
}
