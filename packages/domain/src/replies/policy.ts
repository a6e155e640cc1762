import { DomainError } from "@samrad/contracts/errors";
import { Prisma } from "@samrad/db/client";
import { allow, type Actor, type Member } from "../actor.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { canReply, type ThreadFacts } from "../threads/policy.ts";

/** Throws why the actor may not reply: `thread.locked`, `space.archived`, `forbidden`. */
export function checkReply(actor: Actor, thread: ThreadFacts): void {
  if (thread.lockedAt) throw new DomainError("rule_violated", "thread.locked");
  if (thread.space.archivedAt) throw new DomainError("rule_violated", "space.archived");
  allow(actor, canReply(actor, thread));
}

/** `canReply` as SQL over a `thread` and its `space` under the aliases `t` and `s`. */
export const canReplySql = (actor: Member): Prisma.Sql =>
  Prisma.sql`(${visibleToSql(actor)} and t.locked_at is null and s.archived_at is null)`;
