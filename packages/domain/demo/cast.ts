import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { OrganisationKind, OrganisationSize, Ownership, Role, Sector } from "@samrad/contracts/people";

/** The one cast of organisations and people: for the demo network, for tests and for journeys in the browser. */
type CastOrganisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  country: "SE" | "NO";
  sector: Sector;
  size: OrganisationSize;
  ownership: Ownership;
};

const organisationId = (number: number) => `01900000-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`;
const personId = (number: number) => `01900000-0000-7000-8000-0000000002${String(number).padStart(2, "0")}`;

export const castOrganisations = {
  integritetsverket: {
    id: organisationId(1),
    name: "Integritetsverket",
    kind: "authority",
    country: "SE",
    sector: "public_administration",
    size: "large",
    ownership: "public",
  },
  personverntilsynet: {
    id: organisationId(2),
    name: "Personverntilsynet",
    kind: "authority",
    country: "NO",
    sector: "public_administration",
    size: "large",
    ownership: "public",
  },
  "ai-navet": {
    id: organisationId(3),
    name: "AI-navet",
    kind: "coordinating_body",
    country: "SE",
    sector: "research",
    size: "medium",
    ownership: "private",
  },
  norrsjon: {
    id: organisationId(4),
    name: "Region Norrsjön",
    kind: "partner",
    country: "SE",
    sector: "health",
    size: "large",
    ownership: "public",
  },
  talverket: {
    id: organisationId(5),
    name: "Talverket AB",
    kind: "partner",
    country: "SE",
    sector: "technology",
    size: "small",
    ownership: "private",
  },
  ekdal: {
    id: organisationId(6),
    name: "Advokatfirman Ekdal",
    kind: "partner",
    country: "SE",
    sector: "legal_services",
    size: "small",
    ownership: "private",
  },
  solvik: {
    id: organisationId(7),
    name: "Solvik kommune",
    kind: "partner",
    country: "NO",
    sector: "municipal",
    size: "medium",
    ownership: "public",
  },
  fjordbanken: {
    id: organisationId(8),
    name: "Fjordbanken",
    kind: "partner",
    country: "NO",
    sector: "finance",
    size: "large",
    ownership: "private",
  },
  stenvik: {
    id: organisationId(9),
    name: "Stenviks kommun",
    kind: "partner",
    country: "SE",
    sector: "municipal",
    size: "medium",
    ownership: "public",
  },
  trygghav: {
    id: organisationId(10),
    name: "Trygghav Försäkring",
    kind: "partner",
    country: "SE",
    sector: "finance",
    size: "large",
    ownership: "private",
  },
  vidda: {
    id: organisationId(11),
    name: "Helse Vidda",
    kind: "partner",
    country: "NO",
    sector: "health",
    size: "large",
    ownership: "public",
  },
  skarvtind: {
    id: organisationId(12),
    name: "Skarvtind Data",
    kind: "partner",
    country: "NO",
    sector: "technology",
    size: "small",
    ownership: "private",
  },
  kvarnsele: {
    id: organisationId(13),
    name: "Kvarnsele kommun",
    kind: "partner",
    country: "SE",
    sector: "municipal",
    size: "small",
    ownership: "public",
  },
  lindhamn: {
    id: organisationId(14),
    name: "Lindhamns stad",
    kind: "partner",
    country: "SE",
    sector: "municipal",
    size: "large",
    ownership: "public",
  },
} as const satisfies Record<string, CastOrganisation>;

export type OrganisationHandle = keyof typeof castOrganisations;

type CastPerson = {
  id: string;
  name: string;
  organisation: OrganisationHandle;
  title: string;
  language: InterfaceLanguage;
  /** Besides `member`, which everybody is. */
  roles?: readonly Role[];
};

export const castPeople = {
  alva: {
    id: personId(1),
    name: "Alva Lindqvist",
    organisation: "integritetsverket",
    title: "Jurist",
    language: "sv",
    roles: ["agency_editor"],
  },
  gustav: {
    id: personId(2),
    name: "Gustav Berg",
    organisation: "integritetsverket",
    title: "Rättschef",
    language: "sv",
    roles: ["signatory"],
  },
  ingrid: {
    id: personId(3),
    name: "Ingrid Haugen",
    organisation: "personverntilsynet",
    title: "Seniorrådgiver",
    language: "nb",
    roles: ["agency_editor"],
  },
  olav: {
    id: personId(4),
    name: "Olav Nygård",
    organisation: "personverntilsynet",
    title: "Avdelingsdirektør",
    language: "nb",
    roles: ["signatory"],
  },
  marit: {
    id: personId(5),
    name: "Marit Solberg",
    organisation: "personverntilsynet",
    title: "Leiar for sandkassa",
    language: "nn",
    roles: ["sandbox_officer"],
  },
  elin: {
    id: personId(6),
    name: "Elin Sandström",
    organisation: "ai-navet",
    title: "Samordnare",
    language: "sv",
    roles: ["coordinator"],
  },
  jonas: {
    id: personId(7),
    name: "Jonas Åkesson",
    organisation: "ai-navet",
    title: "Administratör",
    language: "sv",
    roles: ["administrator"],
  },
  birgitta: {
    id: personId(8),
    name: "Birgitta Falk",
    organisation: "ai-navet",
    title: "Revisor",
    language: "sv",
    roles: ["auditor"],
  },
  karin: { id: personId(9), name: "Karin Öberg", organisation: "norrsjon", title: "Dataskyddsombud", language: "sv" },
  samir: { id: personId(10), name: "Samir Haddad", organisation: "talverket", title: "Bolagsjurist", language: "sv" },
  fredrik: { id: personId(11), name: "Fredrik Ekdal", organisation: "ekdal", title: "Advokat", language: "sv" },
  sigrid: { id: personId(12), name: "Sigrid Moe", organisation: "solvik", title: "Kommuneadvokat", language: "nn" },
  henrik: {
    id: personId(13),
    name: "Henrik Dahl",
    organisation: "fjordbanken",
    title: "Personvernombud",
    language: "nb",
  },
  nora: { id: personId(14), name: "Nora Bakke", organisation: "fjordbanken", title: "Advokat", language: "nb" },
  malin: { id: personId(15), name: "Malin Forsberg", organisation: "stenvik", title: "Kommunjurist", language: "sv" },
  peter: { id: personId(16), name: "Peter Nyman", organisation: "trygghav", title: "Bolagsjurist", language: "sv" },
  turid: { id: personId(17), name: "Turid Lien", organisation: "vidda", title: "Personvernombud", language: "nb" },
  anders: { id: personId(18), name: "Anders Vik", organisation: "skarvtind", title: "Juridisk leder", language: "nb" },
  johan: { id: personId(19), name: "Johan Lundmark", organisation: "kvarnsele", title: "Kanslichef", language: "sv" },
  amira: { id: personId(20), name: "Amira Saleh", organisation: "lindhamn", title: "Dataskyddsombud", language: "sv" },
} as const satisfies Record<string, CastPerson>;

export type PersonHandle = keyof typeof castPeople;

type Handles<T> = (keyof T)[];
export const personHandles = Object.keys(castPeople) as Handles<typeof castPeople>;
export const organisationHandles = Object.keys(castOrganisations) as Handles<typeof castOrganisations>;

export const castEmail = (handle: PersonHandle) => `${handle}@${castPeople[handle].organisation}.example`;

export const castTimeZone = (handle: PersonHandle) =>
  castOrganisations[castPeople[handle].organisation].country === "NO" ? "Europe/Oslo" : "Europe/Stockholm";

export function castRoles(handle: PersonHandle): Role[] {
  const { roles = [] }: CastPerson = castPeople[handle];
  return ["member", ...roles];
}
