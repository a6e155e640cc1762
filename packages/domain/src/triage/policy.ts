import { Prisma } from "@samrad/db/client";
import { type Actor } from "../actor.ts";
import { canCoordinate } from "../questions/policy.ts";

/** Coordinators, and administrators for order, decide which question a thread asks. */
export function canTriage(actor: Actor): boolean {
  return canCoordinate(actor);
}

/** A thread `t` that no question is linked to. */
export const isUnlinked = Prisma.sql`not exists (select 1 from question_thread qt where qt.thread_id = t.id)`;

/** A thread `t` with `left join thread_triage tr` that waits for a decision: nothing was decided, or it was put off and is due. */
export const isWaiting = (now: Date) => Prisma.sql`(${isUnlinked} and (tr.thread_id is null
  or (tr.decision = 'later' and (tr.until <= ${now} or t.last_post_at > tr.decided_at))))`;
