import { type Reader } from "./reader.ts";

/** Languages the grammar knows; `nb` and `nn` differ in words, not in the way they cite. */
export type Language = "sv" | "nb" | "nn" | "en" | "da" | "fi";

const TELLING: Record<Language, string> = {
  sv: "och att är som av för inte eller enligt lagen ska får artikel till från det ett den stycket jfr kap",
  nb: "og å er som av for ikke eller etter loven skal kan artikkel til fra det et den ledd bokstav hva nevnt",
  nn: "og å er som av for ikkje eller etter lova skal kan artikkel til frå det eit den ledd bokstav kva nemnd",
  en: "and the of is that to for not or under act shall may article in from a an with point paragraph by",
  da: "og at er som af for ikke eller efter loven skal kan artikel til fra det et den stk litra hvad nævnt",
  fi: "ja on että ei tai mukaan lain artiklan kohdan momentin sekä mukaisesti nojalla myös jos ovat joka kohta",
};

const LANGUAGES = Object.keys(TELLING) as Language[];

const TOLD_BY: Map<string, Language[]> = new Map();
for (const language of LANGUAGES) {
  for (const word of TELLING[language].split(" ")) TOLD_BY.set(word, [...(TOLD_BY.get(word) ?? []), language]);
}

function countTelling(reader: Reader): Map<Language, number> {
  const counts = new Map<Language, number>();
  for (let index = 0; index < Math.min(reader.length, 4000); index += 1) {
    const languages = TOLD_BY.get(reader.text(index)) ?? [];
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
  }
  return counts;
}

/** The language most of whose small words stand in the text; undefined where none do. */
export function guessLanguage(reader: Reader): Language | undefined {
  let best: Language | undefined;
  let most = 0;
  for (const [language, count] of countTelling(reader)) {
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
