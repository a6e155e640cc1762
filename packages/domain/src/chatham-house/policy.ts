import { Prisma } from "@samrad/db/client";
import { type Actor, hasRole } from "../actor.ts";

/** Where the rule is set, and whether something was written under it. */
export type RuleFacts = { space: boolean; thread: boolean; written: boolean };

/**
 * Whether the Chatham House rule holds for a post, or for the head of a thread: "participants are free to use the
 * information received, but neither the identity nor the affiliation of the speaker(s), nor that of any other participant,
 * may be revealed" (Chatham House, 2002). A thread may be stricter than its space, never looser; what was written under
 * the rule stays under it.
 */
export function isUnderRule({ space, thread, written }: RuleFacts): boolean {
  return space || thread || written;
}

/** `isUnderRule` as SQL over a post `p` of a thread `t` in a space `s`. */
export const postUnderRuleSql = Prisma.sql`(p.under_rule or t.chatham_house or s.chatham_house)`;

/** `isUnderRule` as SQL over the head of a thread `t` in a space `s`: one post under the rule, and the head names nobody. */
export const threadUnderRuleSql = Prisma.sql`(t.under_rule or t.chatham_house or s.chatham_house)`;

/** Auditors see names, one thread at a time, once they have said why; nobody else does, administrators included. */
export function canReveal(actor: Actor): boolean {
  return hasRole(actor, "auditor");
}

/** Who keeps the audit trail reads what auditors looked at. */
export function canReadReveals(actor: Actor): boolean {
  return hasRole(actor, "auditor", "administrator");
}

/** Until when the names in the thread `t` are open to the actor; null for everybody who has given no reason. */
export function revealedUntilSql(actor: Actor): Prisma.Sql {
  if (actor.kind !== "member" || !canReveal(actor)) return Prisma.sql`null::timestamptz`;
  return Prisma.sql`(select max(shown.ends_at) from name_reveal shown
    where shown.thread_id = t.id and shown.auditor_id = ${actor.personId}::uuid and shown.ends_at > now())`;
}

const unlessRevealed = (actor: Actor, underRule: Prisma.Sql) =>
  canReveal(actor) ? Prisma.sql`(${underRule} and ${revealedUntilSql(actor)} is null)` : underRule;

/** Whether names are withheld from the actor in the post `p` of `t` in `s`, where it is not the actor's own. */
export const postWithheldSql = (actor: Actor): Prisma.Sql => unlessRevealed(actor, postUnderRuleSql);

/** Whether names are withheld from the actor in the head of the thread `t` in `s`, where they are not the actor's own. */
export const threadWithheldSql = (actor: Actor): Prisma.Sql => unlessRevealed(actor, threadUnderRuleSql);
