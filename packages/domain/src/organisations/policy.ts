import type { OrganisationKind, Role } from "@samrad/contracts/people";
import { type Actor, hasRole } from "../actor.ts";

export type OrganisationFacts = { kind: OrganisationKind; deactivatedAt: Date | null };

/** Members know each other's organisations. */
export function canList(actor: Actor): boolean {
  return actor.kind === "member";
}

export function canAdminister(actor: Actor): boolean {
  return hasRole(actor, "administrator");
}

/** Coordinators bring in members of partner organisations; every other role and organisation is for administrators. */
export function canInvite(actor: Actor, organisation: OrganisationFacts, roles: readonly Role[]): boolean {
  if (organisation.deactivatedAt) return false;
  if (canAdminister(actor)) return true;
  const asMember = roles.every((role) => role === "member");
  return hasRole(actor, "coordinator") && organisation.kind === "partner" && asMember;
}
