import { z } from "zod";
import { id, newId } from "./ids.ts";
import { interfaceLanguage, type InterfaceLanguage } from "./languages.ts";
import { line, looseText, optionalLine } from "./text.ts";

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

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email("email.malformed"));
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

/** The first organisation of a network, and its first administrator. */
export const foundingInput = z.object({
  organisation: line(160),
  country,
  name: line(120),
  email,
  language: interfaceLanguage,
});
export type FoundingInput = z.infer<typeof foundingInput>;

export const invitationInput = z.object({
  id: newId,
  email,
  name: line(120),
  organisationId: id,
  roles: roleList,
  language: interfaceLanguage,
});
export type InvitationInput = z.infer<typeof invitationInput>;

export const changeOrganisationInput = organisationInput.extend({ id });
export type ChangeOrganisationInput = z.infer<typeof changeOrganisationInput>;
export const organisationIdInput = z.object({ organisationId: id });
export const personIdInput = z.object({ personId: id });
export const invitationIdInput = z.object({ invitationId: id });
export const sessionIdInput = z.object({ sessionId: id });
export const passkeyIdInput = z.object({ passkeyId: id });
export const renamePasskeyInput = z.object({ passkeyId: id, name: line(80) });
export type RenamePasskeyInput = z.infer<typeof renamePasskeyInput>;
export const listPeopleInput = z.object({
  text: looseText(120).default(""),
  cursor: looseText(400)
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, "invalid")
    .optional(),
});
export type ListPeopleInput = z.infer<typeof listPeopleInput>;

export const changeRolesInput = z.object({ personId: id, roles: roleList });
export type ChangeRolesInput = z.infer<typeof changeRolesInput>;
export const moveMemberInput = z.object({ personId: id, organisationId: id, membershipId: newId, roles: roleList });
export type MoveMemberInput = z.infer<typeof moveMemberInput>;
export const mentionSearchInput = z.object({ text: looseText(60), spaceId: id });
export type MentionSearchInput = z.infer<typeof mentionSearchInput>;

/** A person as others see it beside a text. */
export type PersonRef = { id: string; name: string };

/**
 * Somebody as a thread tells of them: by name, or under the Chatham House rule by a number that means them in that thread
 * alone, 0 where they have none. The id tells numbers apart, and is nobody's.
 */
export type Writer = (PersonRef & { participant?: never }) | { id: string; name: null; participant: number };

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
  /** `coordinate`: to keep the recurring questions; `audit`: to read what auditors looked at. */
  abilities: { administer: boolean; invite: boolean; createSpace: boolean; coordinate: boolean; audit: boolean };
};

/** The small profile that members see of each other. */
export type PersonView = PersonRef & {
  title: string;
  /** Null for somebody who has left the network. */
  organisation: OrganisationRef | null;
  roles: Role[];
  active: boolean;
};

/** A person as administrators see them; `lastSeenAt` null: never signed in. */
export type MemberView = PersonView & {
  email: string;
  joinedAt: string | null;
  lastSeenAt: string | null;
  deactivatedAt: string | null;
  abilities: { changeRoles: boolean; move: boolean; remove: boolean; deactivate: boolean; reactivate: boolean };
};

/** `cursor` leads to the next page; null on the last one. */
export type MemberList = { people: MemberView[]; cursor: string | null };

export type OrganisationView = OrganisationRef & {
  sector: Sector;
  size: OrganisationSize;
  ownership: Ownership;
  memberCount: number;
  active: boolean;
  abilities: { change: boolean; deactivate: boolean; reactivate: boolean; invite: boolean };
};

export type InvitationState = "open" | "expired" | "accepted" | "revoked";

export type InvitationView = {
  id: string;
  email: string;
  name: string;
  organisation: OrganisationRef;
  roles: Role[];
  language: InterfaceLanguage;
  invitedBy: PersonRef;
  createdAt: string;
  expiresAt: string;
  state: InvitationState;
  abilities: { revoke: boolean };
};

/** A place where a person is signed in; browser and system are names such as Firefox and macOS, null when unknown. */
export type SessionView = {
  id: string;
  browser: string | null;
  system: string | null;
  startedAt: string;
  lastUsedAt: string;
  current: boolean;
};

/** `name` is empty until its owner gives one; a backed-up passkey is on several devices. */
export type PasskeyView = { id: string; name: string; createdAt: string | null; backedUp: boolean };

/** Whom a text may mention; `detail` tells people of one name apart. */
export type MentionCandidate = { kind: "person" | "organisation"; id: string; label: string; detail: string };

/** Somebody of the demo network whom one may sign in as. */
export type CastMember = PersonRef & { title: string; organisation: OrganisationRef; roles: Role[] };
