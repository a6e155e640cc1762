import type { SpaceVisibility } from "@samrad/contracts/spaces";
import { Prisma } from "@samrad/db/client";
import { type Actor, hasRole } from "../actor.ts";

export type SpaceFacts = { visibility: SpaceVisibility; organisationIds: readonly string[]; archivedAt: Date | null };

/** Public spaces are for everybody, network spaces for members, the others for the members of the named organisations. */
export function canRead(actor: Actor, space: SpaceFacts): boolean {
  switch (space.visibility) {
    case "public":
      return true;
    case "network":
      return actor.kind === "member";
    case "organisations":
      return actor.kind === "member" && space.organisationIds.includes(actor.organisationId);
  }
}

/** `canRead` as a condition, for the people of memberships; `m` is the alias. */
export function readsSql({ visibility, organisationIds }: SpaceFacts): Prisma.Sql {
  return visibility === "organisations"
    ? Prisma.sql`m.organisation_id = any(${organisationIds}::uuid[])`
    : Prisma.sql`true`;
}

/** The same of a space that a query knows. */
export const readsSpaceSql = ({ id, visibility }: Record<"id" | "visibility", Prisma.Sql>): Prisma.Sql =>
  Prisma.sql`(${visibility} <> 'organisations' or exists (
    select 1 from space_organisation so where so.space_id = ${id} and so.organisation_id = m.organisation_id))`;

export function canOpenThread(actor: Actor, space: SpaceFacts): boolean {
  return actor.kind === "member" && canRead(actor, space) && space.archivedAt === null;
}

/** Who keeps order in what they can read says what its new threads begin with. */
export function canKeepTemplates(actor: Actor, space: SpaceFacts): boolean {
  return canOpenThread(actor, space) && hasRole(actor, "coordinator", "administrator");
}

/** Who keeps order in what they can read says whether the Chatham House rule holds there. */
export function canRule(actor: Actor, space: SpaceFacts): boolean {
  return canKeepTemplates(actor, space);
}

/** Administrators keep the list of spaces, also of those whose threads they may not read. */
export function canAdminister(actor: Actor): boolean {
  return hasRole(actor, "administrator");
}

/** `canRead` as a filter. */
export function visibleTo(actor: Actor): Prisma.SpaceWhereInput {
  if (actor.kind !== "member") return { visibility: "public" };
  const { organisationId } = actor;
  return { OR: [{ visibility: { in: ["public", "network"] } }, { organisations: { some: { organisationId } } }] };
}

/** `canRead` as SQL over a `space` under the alias `s`. */
export function visibleToSql(actor: Actor): Prisma.Sql {
  if (actor.kind !== "member") return Prisma.sql`s.visibility = 'public'`;
  return Prisma.sql`(s.visibility in ('public', 'network') or exists (
    select 1 from space_organisation so where so.space_id = s.id and so.organisation_id = ${actor.organisationId}::uuid))`;
}
