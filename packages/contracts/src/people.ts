import { z } from "zod";
import { id, newId } from "./ids.ts";
import { interfaceLanguage, type InterfaceLanguage } from "./languages.ts";
import { line, optionalLine } from "./text.ts";

export const organisationKinds = ["authority", "partner", "coordinating_body"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const organisationSizes = ["micro", "small", "medium", "large"] as const;
export type OrganisationSize = (typeof organisationSizes)[number];
export const ownerships = ["public", "private"] as const;
export type Ownership = (typeof ownerships)[number];
export const sectors = [
  "public_administration",
  "municipal",
  "health",
  "finance",
  "technology",
  "legal_services",
  "research",
  "education",
  "energy",
  "transport",
  "media",
  "other",
] as const;
export type Sector = (typeof sectors)[number];
export const roles = [
  "member",
  "coordinator",
  "agency_editor",
  "signatory",
  "sandbox_officer",
  "administrator",
  "auditor",
] as const;
export type Role = (typeof roles)[number];
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const email = z.string().trim().toLowerCase().max(254).pipe(z.email("email.malformed"));
const roleList = z.array(z.enum(roles)).min(1).max(roles.length);
const country = z.string().regex(/^[A-Z]{2}$/, "invalid");

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const profileInput = z.object({
  name: line(120),
  title: optionalLine(120),
  language: interfaceLanguage,
  theme: z.enum(themes),
  timeZone: z.string().max(60).refine(isTimeZone, "time_zone.unknown"),
});
export type ProfileInput = z.infer<typeof profileInput>;

export const organisationInput = z.object({
  id: newId,
  name: line(160),
  kind: z.enum(organisationKinds),
  country,
  sector: z.enum(sectors),
  size: z.enum(organisationSizes),
  ownership: z.enum(ownerships),
});
export type OrganisationInput = z.infer<typeof organisationInput>;

export const invitationInput = z.object({
  id: newId,
  email,
  name: line(120),
  organisationId: id,
  roles: roleList,
  language: interfaceLanguage,
});
export type InvitationInput = z.infer<typeof invitationInput>;

export const changeRolesInput = z.object({ personId: id, roles: roleList });
export const moveMemberInput = z.object({ personId: id, organisationId: id, membershipId: newId, roles: roleList });
export const mentionSearchInput = z.object({ text: z.string().max(60), spaceId: id });

/** A person as others see it beside a text. */
export type PersonRef = { id: string; name: string };

/** An organisation as it stands beside a text. */
export type OrganisationRef = { id: string; name: string; country: string; kind: OrganisationKind };

export type MeView = {
  id: string;
  name: string;
  email: string;
  title: string;
  language: InterfaceLanguage;
  theme: Theme;
  timeZone: string;
  organisation: OrganisationRef;
  roles: Role[];
  sessionId: string;
  abilities: { administer: boolean; invite: boolean; createSpace: boolean };
};
