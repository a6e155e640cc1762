import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { SpaceVisibility } from "@samrad/contracts/spaces";
import type { OrganisationHandle } from "./cast.ts";

type DemoSpace = {
  id: string;
  name: Record<InterfaceLanguage, string>;
  description: Record<InterfaceLanguage, string>;
  visibility: SpaceVisibility;
  organisations?: readonly OrganisationHandle[];
};

const spaceId = (number: number) => `01900000-0000-7000-8000-00000000030${number}`;

/** The spaces of the demo network by their slugs, in the order in which they are shown. */
export const demoSpaces = {
  "legal-basis": {
    id: spaceId(1),
    name: { sv: "Rättslig grund", nb: "Behandlingsgrunnlag", nn: "Behandlingsgrunnlag", en: "Legal basis" },
    description: {
      sv: "Vad ger stöd för att utveckla och använda AI: samtycke, berättigat intresse, allmänt intresse, nya ändamål.",
      nb: "Hva gir grunnlag for å utvikle og bruke KI: samtykke, berettiget interesse, allmenn interesse, nye formål.",
      nn: "Kva gir grunnlag for å utvikle og bruke KI: samtykke, legitim interesse, allmenn interesse, nye føremål.",
      en: "What supports developing and using AI: consent, legitimate interests, public interest, new purposes.",
    },
    visibility: "network",
  },
  anonymisation: {
    id: spaceId(2),
    name: { sv: "Anonymisering", nb: "Anonymisering", nn: "Anonymisering", en: "Anonymisation" },
    description: {
      sv: "När är uppgifter och modeller anonyma, och vad räcker pseudonymisering till.",
      nb: "Når er opplysninger og modeller anonyme, og hva rekker pseudonymisering til.",
      nn: "Når er opplysningar og modellar anonyme, og kva rekk pseudonymisering til.",
      en: "When data and models are anonymous, and how far pseudonymisation reaches.",
    },
    visibility: "network",
  },
  "automated-decisions": {
    id: spaceId(3),
    name: {
      sv: "Automatiserade beslut",
      nb: "Automatiserte avgjørelser",
      nn: "Automatiserte avgjerder",
      en: "Automated decisions",
    },
    description: {
      sv: "Artikel 22, förklaringar och den mänskliga handläggarens roll.",
      nb: "Artikkel 22, forklaringer og saksbehandlerens rolle.",
      nn: "Artikkel 22, forklaringar og rolla til saksbehandlaren.",
      en: "Article 22, explanations and the part of the human decision-maker.",
    },
    visibility: "network",
  },
  sandbox: {
    id: spaceId(4),
    name: {
      sv: "Regulatorisk sandlåda",
      nb: "Regulatorisk sandkasse",
      nn: "Regulatorisk sandkasse",
      en: "Regulatory sandbox",
    },
    description: {
      sv: "Urval, planer, slutrapporter och samarbete mellan ländernas sandlådor.",
      nb: "Utvelgelse, planer, sluttrapporter og samarbeid mellom landenes sandkasser.",
      nn: "Utveljing, planar, sluttrapportar og samarbeid mellom sandkassene i landa.",
      en: "Selection, plans, exit reports and work between the sandboxes of several countries.",
    },
    visibility: "network",
  },
  public: {
    id: spaceId(5),
    name: { sv: "Öppna frågor", nb: "Åpne spørsmål", nn: "Opne spørsmål", en: "Open questions" },
    description: {
      sv: "Diskussioner som alla kan läsa, även utan att logga in.",
      nb: "Diskusjoner som alle kan lese, også uten å logge inn.",
      nn: "Diskusjonar som alle kan lese, òg utan å logge inn.",
      en: "Discussions that everybody can read, also without signing in.",
    },
    visibility: "public",
  },
  health: {
    id: spaceId(6),
    name: { sv: "Hälsa och vård", nb: "Helse og omsorg", nn: "Helse og omsorg", en: "Health and care" },
    description: {
      sv: "Hälsodata, journaler och vårdens AI, för myndigheterna, AI-navet och vårdgivarna.",
      nb: "Helsedata, journaler og helsetjenestens KI, for myndighetene, AI-navet og helsetjenesten.",
      nn: "Helsedata, journalar og KI i helsetenesta, for styresmaktene, AI-navet og helsetenesta.",
      en: "Health data, records and AI in care, for the authorities, AI-navet and the care providers.",
    },
    visibility: "organisations",
    organisations: ["integritetsverket", "personverntilsynet", "ai-navet", "norrsjon", "vidda"],
  },
  authorities: {
    id: spaceId(7),
    name: {
      sv: "Mellan myndigheterna",
      nb: "Mellom myndighetene",
      nn: "Mellom styresmaktene",
      en: "Between the authorities",
    },
    description: {
      sv: "Myndigheternas eget rum: gemensamma utkast och frågor om samarbetet.",
      nb: "Myndighetenes eget rom: felles utkast og spørsmål om samarbeidet.",
      nn: "Rommet til styresmaktene: felles utkast og spørsmål om samarbeidet.",
      en: "The authorities' own room: joint drafts and questions about working together.",
    },
    visibility: "organisations",
    organisations: ["integritetsverket", "personverntilsynet"],
  },
} as const satisfies Record<string, DemoSpace>;

export type SpaceSlug = keyof typeof demoSpaces;

/** For which organisations a space is, if it is not for all. */
export function spaceOrganisations(slug: SpaceSlug): readonly OrganisationHandle[] {
  const { organisations = [] }: DemoSpace = demoSpaces[slug];
  return organisations;
}
