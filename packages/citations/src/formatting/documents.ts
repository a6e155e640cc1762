import { type Language } from "../text/language.ts";
import { type CitationStyle } from "./act-words.ts";
import { type Form } from "./nordic.ts";

const CASE: Record<CitationStyle, string> = { sv: "mål", nb: "sak", en: "Case", oscola: "Case" };

const BOARD: Record<string, Record<CitationStyle, string>> = {
  guidelines: { sv: "riktlinjer", nb: "retningslinjer", en: "Guidelines", oscola: "Guidelines" },
  opinion: { sv: "yttrande", nb: "uttalelse", en: "Opinion", oscola: "Opinion" },
  recommendations: { sv: "rekommendationer", nb: "anbefalinger", en: "Recommendations", oscola: "Recommendations" },
};

/** The Supreme Administrative Court took its present name in 2011; its yearbook was RÅ before. */
const FIRST_HFD = 2011;

type Writer = (value: string, style: CitationStyle) => { text: string; lang?: Language };

const WRITERS: Record<string, Writer> = {
  cjeu: (value, style) => ({ text: `${CASE[style]} ${value}` }),
  ecli: (value) => ({ text: `ECLI:${value}` }),
  edpb: (value, style) => {
    const [kind = "", ...number] = value.split("/");
    return { text: `EDPB ${BOARD[kind]?.[style] ?? kind} ${number.join("/")}` };
  },
  wp29: (value) => ({ text: `WP ${value}` }),
  prop: (value) => ({ text: `prop. ${value}`, lang: "sv" }),
  sou: (value) => ({ text: `SOU ${value}`, lang: "sv" }),
  ds: (value) => ({ text: `Ds ${value}`, lang: "sv" }),
  nja: (value) => ({ text: `NJA ${value.replace(":", " s. ")}`, lang: "sv" }),
  hfd: (value) => {
    const series = Number(value.slice(0, 4)) >= FIRST_HFD ? "HFD" : "RÅ";
    return { text: `${series} ${value.replace(":", " ref. ")}`, lang: "sv" };
  },
  jo: (value) => ({ text: `JO ${value.replace(/:(?=\d+$)/, " s. ")}`, lang: "sv" }),
  nou: (value) => ({ text: `NOU ${value.replace(":", ": ")}`, lang: "nb" }),
  "prop-no": (value) => {
    const [session = "", number = ""] = value.split("/");
    return { text: `Prop. ${number.replace("-", " ")} (${session.replace("-", "–")})`, lang: "nb" };
  },
};

/** A judgment or a document by its number. */
export function formatDocument(source: string, style: CitationStyle): Form[] {
  const cut = source.indexOf(":");
  const written = WRITERS[source.slice(0, cut)]?.(source.slice(cut + 1), style);
  if (written === undefined) return [];
  return [{ text: written.text, lang: written.lang ?? (style === "oscola" ? "en" : style) }];
}
