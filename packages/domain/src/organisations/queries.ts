import { notFound } from "@samrad/contracts/errors";
import type { OrganisationView } from "@samrad/contracts/people";
import { allow } from "../actor.ts";
import type { ReadContext } from "../context.ts";
import * as policy from "./policy.ts";
import { organisationSelect, toOrganisationView } from "./view.ts";

/** All organisations by name, also those that are no longer active. Throws `unauthenticated`. */
export async function listOrganisations({ db, actor }: ReadContext): Promise<OrganisationView[]> {
  allow(actor, policy.canList(actor));
  const rows = await db.organisation.findMany({
    select: organisationSelect,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => toOrganisationView(row, actor));
}

/** Throws `unauthenticated`, `not_found`. */
export async function getOrganisation({ db, actor }: ReadContext, organisationId: string): Promise<OrganisationView> {
  allow(actor, policy.canList(actor));
  const row = await db.organisation.findUnique({ where: { id: organisationId }, select: organisationSelect });
  if (!row) throw notFound();
  return toOrganisationView(row, actor);
}
