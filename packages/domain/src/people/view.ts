import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { MemberView, MeView, PersonView } from "@samrad/contracts/people";
import type { Prisma } from "@samrad/db/client";
import { hasRole, type Member } from "../actor.ts";
import { canCoordinate } from "../questions/policy.ts";
import { refSelect } from "../organisations/view.ts";
import * as policy from "./policy.ts";
import { canReadReveals } from "../chatham-house/policy.ts";

const membership = {
  where: { leftAt: null },
  select: { roles: true, joinedAt: true, organisation: { select: refSelect } },
} satisfies Prisma.Person$membershipsArgs;

export const profileSelect = {
  id: true,
  name: true,
  title: true,
  deactivatedAt: true,
  memberships: membership,
} satisfies Prisma.PersonSelect;

export const meSelect = {
  ...profileSelect,
  email: true,
  language: true,
  theme: true,
  timeZone: true,
} satisfies Prisma.PersonSelect;

export const memberSelect = {
  ...profileSelect,
  email: true,
  sessions: { select: { updatedAt: true }, orderBy: { updatedAt: "desc" }, take: 1 },
  readings: {
    select: { visitedAt: true },
    where: { visitedAt: { not: null } },
    orderBy: { visitedAt: "desc" },
    take: 1,
  },
} satisfies Prisma.PersonSelect;

type ProfileRow = Prisma.PersonGetPayload<{ select: typeof profileSelect }>;
type MeRow = Prisma.PersonGetPayload<{ select: typeof meSelect }>;
type MemberRow = Prisma.PersonGetPayload<{ select: typeof memberSelect }>;

export function toPersonView(row: ProfileRow): PersonView {
  const [current] = row.memberships;
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    organisation: current?.organisation ?? null,
    roles: current?.roles ?? [],
    active: row.deactivatedAt === null && current !== undefined,
  };
}

export function toMeView(row: MeRow, actor: Member): MeView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    title: row.title,
    language: row.language as InterfaceLanguage,
    theme: row.theme,
    timeZone: row.timeZone,
    organisation: row.memberships[0]!.organisation,
    roles: row.memberships[0]!.roles,
    sessionId: actor.sessionId,
    abilities: {
      administer: hasRole(actor, "administrator"),
      invite: hasRole(actor, "administrator", "coordinator"),
      createSpace: hasRole(actor, "administrator"),
      coordinate: canCoordinate(actor),
      audit: canReadReveals(actor),
    },
  };
}

export function toMemberView(row: MemberRow, actor: Member): MemberView {
  const [current] = row.memberships;
  const seen = [row.sessions[0]?.updatedAt, row.readings[0]?.visitedAt].filter((at) => at != null);
  const facts = { personId: row.id, deactivatedAt: row.deactivatedAt, belongs: current !== undefined };
  return {
    ...toPersonView(row),
    email: row.email,
    joinedAt: current?.joinedAt.toISOString() ?? null,
    lastSeenAt: seen.length > 0 ? new Date(Math.max(...seen.map(Number))).toISOString() : null,
    deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
    abilities: policy.abilitiesOf(actor, facts),
  };
}
