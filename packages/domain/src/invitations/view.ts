import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { InvitationView } from "@samrad/contracts/people";
import type { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { refSelect } from "../organisations/view.ts";
import * as policy from "./policy.ts";

export const invitationSelect = {
  id: true,
  email: true,
  name: true,
  roles: true,
  language: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
  invitedById: true,
  organisation: { select: refSelect },
  invitedBy: { select: { id: true, name: true } },
} satisfies Prisma.InvitationSelect;

type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof invitationSelect }>;

export function toInvitationView(row: InvitationRow, actor: Actor, at: Date): InvitationView {
  const state = policy.stateOf(row, at);
  const closed = state === "accepted" || state === "revoked";
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    organisation: row.organisation,
    roles: row.roles,
    language: row.language as InterfaceLanguage,
    invitedBy: row.invitedBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state,
    abilities: { revoke: !closed && policy.canRead(actor, row) },
  };
}
