import { actByKey } from "../acts/lexicon.ts";
import { type NameLanguage } from "../acts/act.ts";

/** The ways of writing: as lawyers do in Swedish, Norwegian, English, and by OSCOLA (4th edition). */
export type CitationStyle = "sv" | "nb" | "en" | "oscola";

const NAMES: Record<CitationStyle, readonly NameLanguage[]> = {
  sv: ["sv", "any"],
  nb: ["no", "any"],
  en: ["any", "en"],
  oscola: ["any", "en"],
};

/** What the act is mostly called in one of the languages, in their order; names that need a part beside them are none. */
export function nameIn(key: string, languages: readonly NameLanguage[]): string | undefined {
  const names = actByKey(key)?.names ?? {};
  const all = languages.flatMap((language) => names[language]?.split("|") ?? []);
  return all.find((name) => name !== "" && !name.startsWith("~"));
}

export function nameOf(key: string, style: CitationStyle): string | undefined {
  return nameIn(key, NAMES[style]);
}

type Kind = "R" | "L" | "D";

const KINDS: Record<CitationStyle, Record<Kind, string>> = {
  sv: { R: "förordning", L: "direktiv", D: "beslut" },
  nb: { R: "forordning", L: "direktiv", D: "beslutning" },
  en: { R: "Regulation", L: "Directive", D: "Decision" },
  oscola: { R: "Regulation", L: "Directive", D: "Decision" },
};

const CELEX = /^celex:3(\d{4})([RLD])(\d{4})$/;
/** The Union took the place of the Community in December 2009, the year came first from 2015 (Official Journal). */
const UNION = 2010;
const YEAR_FIRST = 2015;
const COMMUNITY = 1994;

function makerOf(year: number, style: CitationStyle): string {
  const isEnglish = style === "en" || style === "oscola";
  if (year >= UNION) return "EU";
  if (year >= COMMUNITY) return isEnglish ? "EC" : style === "nb" ? "EF" : "EG";
  return isEnglish ? "EEC" : style === "nb" ? "EØF" : "EEG";
}

/** The act by its number: "Regulation (EU) 2016/679", "direktiv 95/46/EG". Undefined for treaties. */
export function numberOf(key: string, style: CitationStyle): string | undefined {
  const [, given, type, digits] = CELEX.exec(key) ?? [];
  if (given === undefined || type === undefined || digits === undefined) return undefined;
  const [year, number, word] = [Number(given), Number(digits), KINDS[style][type as Kind]];
  const maker = makerOf(year, style);
  if (year >= YEAR_FIRST) return `${word} (${maker}) ${year}/${number}`;
  const no = style === "en" || style === "oscola" ? "No" : style === "nb" ? "nr." : "nr";
  const shortYear = year < 2000 ? year % 100 : year;
  if (type === "R") return `${word} (${maker}) ${no} ${number}/${shortYear}`;
  return `${word} ${shortYear}/${number}/${maker}`;
}
