import { type Actor, hasRole } from "../actor.ts";

export type MemberFacts = { personId: string; deactivatedAt: Date | null; belongs: boolean };

export function canAdminister(actor: Actor): boolean {
  return hasRole(actor, "administrator");
}

/** Administrators, of somebody who belongs to an organisation. */
export function canChangeRoles(actor: Actor, member: MemberFacts): boolean {
  return canAdminister(actor) && member.belongs;
}

/** Also of somebody who belongs nowhere: that is how a person comes back. */
export function canMove(actor: Actor, member: MemberFacts): boolean {
  return canAdminister(actor) && member.deactivatedAt === null;
}

export function canRemove(actor: Actor, member: MemberFacts): boolean {
  return canAdminister(actor) && member.belongs;
}
