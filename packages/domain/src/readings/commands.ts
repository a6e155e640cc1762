import { DomainError } from "@samrad/contracts/errors";
import type { FollowLevel, KeepPlaceInput } from "@samrad/contracts/threads";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { isOfOrder } from "../notifications/policy.ts";
import { canFollow } from "../threads/policy.ts";
import { getThreadFacts } from "../threads/queries.ts";

/** How closely the member follows a thread. Throws `not_found`. */
export async function followThread(
  context: MemberContext,
  input: { threadId: string; level: FollowLevel },
): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    allow(actor, canFollow(actor, await getThreadFacts({ db: tx, actor }, input.threadId)));
    const key = { personId: actor.personId, threadId: input.threadId };
    await tx.reading.upsert({
      where: { personId_threadId: key },
      create: { ...key, follow: input.level },
      update: { follow: input.level },
    });
    await record(tx, {
      type: "follow.changed",
      at: now(),
      actorId: actor.personId,
      personId: actor.personId,
      threadId: key.threadId,
    });
  });
}

/**
 * Notes that the member has read a thread up to a number, and with it the notifications of those posts. Never goes
 * back, never past the newest post. Not an event of the log: nobody else hears of it. Throws `not_found`.
 */
export async function markRead(
  context: MemberContext,
  input: { threadId: string; number: number; visit?: string },
): Promise<{ lastRead: number }> {
  const { db, actor, now } = context;
  const { visit = null } = input;
  await getThreadFacts({ db, actor }, input.threadId);
  const [row] = await db.$queryRaw<{ last_read: number }[]>`
    with mark as (
      insert into reading (person_id, thread_id, last_read, visited_at, visit_id)
      select ${actor.personId}::uuid, t.id, least(${input.number}::int, t.post_count), ${now()}, ${visit}::uuid
      from thread t where t.id = ${input.threadId}::uuid
      on conflict (person_id, thread_id) do update
        set last_read = greatest(reading.last_read, excluded.last_read), visited_at = excluded.visited_at,
          visit_id = coalesce(excluded.visit_id, reading.visit_id),
          previous_visit_at = case when excluded.visit_id <> reading.visit_id or reading.visit_id is null
            then reading.visited_at else reading.previous_visit_at end,
          previous_read = case when excluded.visit_id <> reading.visit_id or reading.visit_id is null
            then reading.last_read else reading.previous_read end
      returning last_read
    ), seen as (
      update notification n set read_at = ${now()}
      from post p, mark
      where n.person_id = ${actor.personId}::uuid and n.thread_id = ${input.threadId}::uuid and n.read_at is null
        and p.id = n.post_id and p.number <= mark.last_read and not ${isOfOrder}
    )
    select last_read from mark`;
  if (!row) throw new DomainError("not_found", "not_found");
  return { lastRead: row.last_read };
}

/** Keeps where the member reads, for the next device. Not an event of the log. Throws `not_found`. */
export async function keepPlace(context: MemberContext, input: KeepPlaceInput): Promise<void> {
  const { db, actor } = context;
  const { threadId, number, share } = input;
  await getThreadFacts({ db, actor }, threadId);
  await db.$executeRaw`
    insert into reading (person_id, thread_id, place_number, place_share)
    select ${actor.personId}::uuid, t.id, least(${number}::int, t.post_count), ${share}
    from thread t where t.id = ${threadId}::uuid
    on conflict (person_id, thread_id) do update
      set place_number = excluded.place_number, place_share = excluded.place_share`;
}
