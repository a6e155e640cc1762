import { parseKey } from "../keys.ts";

/** Where a source publishes what a key names. */
export interface OfficialLink {
  readonly site: string;
  readonly href: string;
}

/** EUR-Lex and the Court have the languages of the Union; whoever reads another gets English. */
const UNION_LANGUAGES = new Set(["sv", "da", "fi", "en"]);
const unionLanguage = (lang: string) => (UNION_LANGUAGES.has(lang) ? lang : "en");

type Linker = (value: string, context: { fragment: string; lang: string }) => OfficialLink[];

function eurLex(uri: string, lang: string, anchor = ""): OfficialLink {
  const language = unionLanguage(lang).toUpperCase();
  return { site: "EUR-Lex", href: `https://eur-lex.europa.eu/legal-content/${language}/TXT/?uri=${uri}${anchor}` };
}

const BOARD_PAGES: Record<string, string> = {
  opinion: "consistency-findings/opinions_en",
  guidelines: "general-guidance/guidelines-recommendations-best-practices_en",
  recommendations: "general-guidance/guidelines-recommendations-best-practices_en",
};

const lagenNu = (path: string): OfficialLink => ({ site: "lagen.nu", href: `https://lagen.nu/${path}` });

const LINKERS: Record<string, Linker> = {
  celex: (number, { fragment, lang }) => {
    // EUR-Lex marks articles, recitals, annexes and chapters as keys do.
    const part = fragment.split("/", 1)[0] ?? "";
    return [eurLex(`CELEX:${encodeURIComponent(number)}`, lang, part === "" ? "" : `#${part}`)];
  },
  cjeu: (number, { lang }) => [
    {
      site: "Curia",
      href: `https://curia.europa.eu/juris/liste.jsf?num=${encodeURIComponent(number)}&language=${unionLanguage(lang)}`,
    },
  ],
  ecli: (value, { lang }) => [eurLex(`ecli:ECLI:${value}`, lang)],
  edpb: (value) => {
    const page = BOARD_PAGES[value.split("/", 1)[0] ?? ""];
    return page === undefined ? [] : [{ site: "EDPB", href: `https://www.edpb.europa.eu/our-work-tools/${page}` }];
  },
  sfs: (number, { fragment }) => [
    lagenNu(fragment === "" ? number : `${number}#${fragment}`),
    { site: "riksdagen.se", href: `https://data.riksdagen.se/dokument/sfs-${number.replace(":", "-")}.html` },
  ],
  prop: (value) => [lagenNu(`prop/${value}`)],
  sou: (value) => [lagenNu(`sou/${value}`)],
  ds: (value) => [lagenNu(`ds/${value}`)],
  nja: (value) => [lagenNu(`dom/nja/${value.replace(":", "s")}`)],
  lov: (number, { fragment }) => {
    const section = fragment.split("/", 1)[0] ?? "";
    return [
      {
        site: "Lovdata",
        href: `https://lovdata.no/lov/${number}${section.startsWith("§") ? `/${encodeURI(section)}` : ""}`,
      },
    ];
  },
  for: (number) => [{ site: "Lovdata", href: `https://lovdata.no/forskrift/${number}` }],
  "lov-dk": (number) => [{ site: "Retsinformation", href: `https://www.retsinformation.dk/eli/lta/${number}` }],
  fi: (number) => [{ site: "Finlex", href: `https://www.finlex.fi/fi/lainsaadanto/${number}` }],
};

/** Where what a key names can be read: EUR-Lex, Curia, lagen.nu, Lovdata ... `lang` is the reader's. Empty where nowhere is known. */
export function officialLinks(key: string, lang: string): OfficialLink[] {
  const parsed = parseKey(key);
  if (parsed === undefined) return [];
  const cut = parsed.source.indexOf(":");
  const fragment = key.slice(parsed.source.length + 1);
  return LINKERS[parsed.source.slice(0, cut)]?.(parsed.source.slice(cut + 1), { fragment, lang }) ?? [];
}
