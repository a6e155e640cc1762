import type { InvitationState } from "@samrad/contracts/people";
import type { Prisma } from "@samrad/db/client";
import { type Actor, hasRole } from "../actor.ts";

export type InvitationFacts = {
  invitedById: string;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

export function stateOf(invitation: InvitationFacts, at: Date): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt > at ? "open" : "expired";
}

export function canList(actor: Actor): boolean {
  return hasRole(actor, "administrator", "coordinator");
}

/** Coordinators keep the invitations that they have sent, administrators all. */
export function canRead(actor: Actor, invitation: Pick<InvitationFacts, "invitedById">): boolean {
  if (hasRole(actor, "administrator")) return true;
  return hasRole(actor, "coordinator") && actor.kind === "member" && invitation.invitedById === actor.personId;
}

/** `canRead` as a filter. */
export function visibleTo(actor: Actor): Prisma.InvitationWhereInput {
  if (hasRole(actor, "administrator")) return {};
  return actor.kind === "member" && hasRole(actor, "coordinator")
    ? { invitedById: actor.personId }
    : { id: { in: [] } };
}
