import type { MeView, ProfileInput } from "@samrad/contracts/people";
import { notFound } from "@samrad/contracts/errors";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { keepAnAdministrator, loadMember } from "../memberships/commands.ts";
import { endSessions } from "../sessions/commands.ts";
import * as policy from "./policy.ts";
import { getMe } from "./queries.ts";

/** Changes the actor's own profile. */
export function updateProfile(context: MemberContext, input: ProfileInput): Promise<MeView> {
  const { personId } = context.actor;
  return transact(context, async (tx) => {
    await tx.person.update({ where: { id: personId }, data: input });
    await record(tx, { type: "person.changed", at: context.now(), actorId: personId, personId });
    const me = await getMe({ ...context, db: tx });
    if (!me) throw notFound();
    return me;
  });
}

/**
 * Shuts a person out, at once and everywhere: every session ends. Their membership stands, so that they come back as
 * who they were. Throws `forbidden`, `not_found`, `membership.last_administrator`.
 */
export function deactivatePerson(context: MemberContext, personId: string): Promise<void> {
  return transact(context, async (tx) => {
    const member = await loadMember(tx, personId);
    allow(context.actor, policy.canAdminister(context.actor));
    if (member.deactivatedAt) return;
    await keepAnAdministrator(tx, member);
    const who = { personId, actorId: context.actor.personId, at: context.now() };
    await tx.person.update({ where: { id: personId }, data: { deactivatedAt: who.at } });
    await record(tx, { type: "person.deactivated", ...who });
    await endSessions(tx, who);
  });
}

/** Throws `forbidden`, `not_found`. */
export function reactivatePerson(context: MemberContext, personId: string): Promise<void> {
  return transact(context, async (tx) => {
    const member = await loadMember(tx, personId);
    allow(context.actor, policy.canAdminister(context.actor));
    if (!member.deactivatedAt) return;
    await tx.person.update({ where: { id: personId }, data: { deactivatedAt: null } });
    await record(tx, { type: "person.reactivated", at: context.now(), actorId: context.actor.personId, personId });
  });
}
