import type { Language } from "./words.ts";

type Suffixes = readonly string[];

const SWEDISH =
  "heternas heterna heters heter hetens heten hets het arnas ornas ernas arna orna erna andena andet anden ande aren aste arne ades ade ens ets ats at ar or er en et na ad as a e s t n";
const NORWEGIAN =
  "hetenes hetene hetens heten heters heter hets het elsenes elsene elsens elsen elser else ingene endene ende enes anes edes ene ane ers ets est ete ast ede as es en et er ar a e s t";
const ENGLISH = "ations ation ingly ments ment ings ing edly ness ities ity ies ied es ed ly s e y";

function longestFirst(list: string): Suffixes {
  return list.split(" ").toSorted((one, other) => other.length - one.length);
}

const SUFFIXES: Record<Language, Suffixes> = {
  sv: longestFirst(SWEDISH),
  nb: longestFirst(NORWEGIAN),
  nn: longestFirst(NORWEGIAN),
  da: longestFirst(NORWEGIAN),
  en: longestFirst(ENGLISH),
  fi: [],
};

/** What has to be left of a word when its ending goes. */
const SHORTEST_STEM = 4;

/** A word without its inflection. Light on purpose: what it leaves, the character grams find. */
export function stem(word: string, lang: Language): string {
  const ending = SUFFIXES[lang].find((suffix) => word.length - suffix.length >= SHORTEST_STEM && word.endsWith(suffix));
  return ending === undefined ? word : word.slice(0, -ending.length);
}
