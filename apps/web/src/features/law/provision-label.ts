import { type Part, parseKey, type Tradition } from "@samrad/citations/keys";
import type { InterfaceLanguage } from "@samrad/contracts/languages";

type Words = {
  article: string;
  recital: string;
  annex: string;
  chapter: string;
  section: string;
  /** `6` and what of it: paragraph, subparagraph, point. */
  paragraph: (value: string) => string;
  division: (value: string) => string;
  point: (value: string) => string;
};

const ordinals = ["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"];

const norwegian: Words = {
  article: "Artikkel",
  recital: "Fortalepunkt",
  annex: "Vedlegg",
  chapter: "Kapittel",
  section: "Avsnitt",
  paragraph: (value) => ` nr. ${value}`,
  division: (value) => ` avsnitt ${value}`,
  point: (value) => (/^\d/.test(value) ? ` punkt ${value}` : ` bokstav ${value}`),
};

/** How parts of acts of the Union are written, as lawyers of each language cite them. */
const words: Record<InterfaceLanguage, Words> = {
  sv: {
    article: "Artikel",
    recital: "Skäl",
    annex: "Bilaga",
    chapter: "Kapitel",
    section: "Avsnitt",
    paragraph: (value) => `.${value}`,
    division: (value) => ` ${ordinals[Number(value) - 1] ?? `${value}:e`} stycket`,
    point: (value) => ` ${value}`,
  },
  nb: norwegian,
  nn: norwegian,
  en: {
    article: "Article",
    recital: "Recital",
    annex: "Annex",
    chapter: "Chapter",
    section: "Section",
    paragraph: (value) => `(${value})`,
    division: (value) => `, subparagraph ${value}`,
    point: (value) => `(${value})`,
  },
};

function europeanPart({ level, value }: Part, language: InterfaceLanguage): string {
  const of = words[language];
  switch (level) {
    case "article":
    case "recital":
    case "annex":
    case "chapter":
      return `${of[level]} ${value}`;
    case "paragraph":
    case "division":
    case "point":
      return of[level](value);
    case "section":
    case "moment":
      return ` ${value}`;
  }
}

/** Statutes are cited in the way of their own country, whoever reads. */
const national: Record<Exclude<Tradition, "eu">, (part: Part) => string> = {
  se: ({ level, value }) => {
    if (level === "chapter") return `${value} kap.`;
    if (level === "section") return `${value} §`;
    if (level === "paragraph") return `${ordinals[Number(value) - 1] ?? value} stycket`;
    return `${level === "moment" ? "moment " : ""}${value}`;
  },
  no: ({ level, value }) => {
    if (level === "section") return `§ ${value}`;
    if (level === "paragraph") return `${value}. ledd`;
    if (level === "chapter") return `kapittel ${value}`;
    return /^\d/.test(value) ? `nr. ${value}` : `bokstav ${value}`;
  },
  dk: ({ level, value }) => {
    if (level === "section") return `§ ${value}`;
    if (level === "paragraph") return `stk. ${value}`;
    if (level === "chapter") return `kapitel ${value}`;
    return /^\d/.test(value) ? `nr. ${value}` : `litra ${value}`;
  },
  fi: ({ level, value }) => {
    if (level === "section") return `${value} §`;
    if (level === "paragraph") return `${value} mom.`;
    return level === "chapter" ? `${value} luku` : `${value} kohta`;
  },
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const documents: Record<string, string> = {
  edpb: "EDPB",
  wp29: "WP",
  prop: "prop.",
  sou: "SOU",
  ds: "Ds",
  nja: "NJA",
  hfd: "HFD",
  jo: "JO",
  ecli: "ECLI",
  nou: "NOU",
  sfs: "SFS",
};

/** "EDPB opinion 28/2024", "SOU 2017:39", "C-582/14" */
function documentLabel(key: string): string {
  const [scheme = "", ...rest] = key.split(":");
  const number = rest.join(":");
  const name = documents[scheme];
  if (!name) return number;
  return `${name}${scheme === "ecli" ? ":" : " "}${scheme === "edpb" ? number.replace("/", " ") : number}`;
}

/**
 * A provision as it is cited, without its act: "Artikel 6.1 f". An act, a judgment or a document by its number. Sections
 * that only group articles have no key of their own: `cpt_III/sct_1`.
 */
export function provisionLabel(key: string, language: InterfaceLanguage): string {
  const [, section] = /\/sct_(\w+)$/.exec(key) ?? [];
  if (section) return `${words[language].section} ${section}`;
  const parsed = parseKey(key);
  if (!parsed || parsed.parts.length === 0) return documentLabel(key);
  const { tradition, parts } = parsed;
  if (tradition === "eu" || tradition === undefined) return parts.map((part) => europeanPart(part, language)).join("");
  return capital(parts.map(national[tradition]).join(" "));
}
