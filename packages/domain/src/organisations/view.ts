import type { OrganisationRef, OrganisationView, Sector } from "@samrad/contracts/people";
import type { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import * as policy from "./policy.ts";

/** What stands of an organisation beside a text or a person. */
export const refSelect = { id: true, name: true, country: true, kind: true } satisfies Prisma.OrganisationSelect;

export const organisationSelect = {
  ...refSelect,
  sector: true,
  size: true,
  ownership: true,
  deactivatedAt: true,
  _count: { select: { memberships: { where: { leftAt: null, person: { deactivatedAt: null } } } } },
} satisfies Prisma.OrganisationSelect;

type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>;

export function toOrganisationRef(row: OrganisationRef): OrganisationRef {
  return { id: row.id, name: row.name, country: row.country, kind: row.kind };
}

export function toOrganisationView(row: OrganisationRow, actor: Actor): OrganisationView {
  const administers = policy.canAdminister(actor);
  return {
    ...toOrganisationRef(row),
    sector: row.sector as Sector,
    size: row.size,
    ownership: row.ownership,
    memberCount: row._count.memberships,
    active: row.deactivatedAt === null,
    abilities: {
      change: administers,
      deactivate: administers && row.deactivatedAt === null,
      reactivate: administers && row.deactivatedAt !== null,
      invite: policy.canInvite(actor, row, ["member"]),
    },
  };
}
