import type { TextLanguage } from "@samrad/contracts/languages";

/** Languages whose words take the same endings. */
export type WordFamily = "swedish" | "norwegian" | "english" | "finnish";
export const wordFamilies: readonly WordFamily[] = ["swedish", "norwegian", "english", "finnish"];

const families: Record<TextLanguage, WordFamily> = {
  sv: "swedish",
  nb: "norwegian",
  nn: "norwegian",
  da: "norwegian",
  en: "english",
  fi: "finnish",
};
export const familyOf = (lang: TextLanguage): WordFamily => families[lang];

/** English writes its compounds apart. */
export const joinsWords = (family: WordFamily): boolean => family !== "english";

/** What is left of a word without its ending: as short as this, it says too little. */
const shortestStem = 4;

const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Endings of nouns, adjectives and the verbs that nouns come from. No stemmer: a word is compared by all that is left
 * of it when one ending is taken away, so that "beslut" and "besluten" meet in "beslut".
 */
const endings: Record<WordFamily, string[]> = {
  swedish: words(`
    s n en et ens ets ns t a e ar er or an na ars ers ors arna erna orna arnas ernas ornas as es d de des r
    ad at ade ades ande andet ing ingen ingens ingar ingarna ingarnas ings`),
  norwegian: words(`
    s n en et ens ets a e er ar r t te de ene ane ne enes anes ers ars erne ernes en ende
    ing ingen inga inger ingar ingene ingane ingens ings ere ert erte erer ering eringen eringa eringer eringar eringene`),
  english: words("s es e d ed ing ation ations er ers"),
  finnish: words(`
    n a ä t ta tä ja jä ia iä en in iin ien ja jen issa issä ssa ssä sta stä ista istä lla llä lta ltä lle ksi na nä
    een aan ään ihin iden iden itä ita ille illa illä ilta iltä us uksen usta ukset uksia uksien uksessa uksesta ukseen
    nti nnin nnit nnissa nnista ntia nteja ntien ntiin nneissa nen sen set sia sten siä seen sta sesta
    o on oa ot ossa osta oon inen isen iset isia isten ista oja ojen öjä ojä`),
};

/** "Anonymize" is "anonymise" to whoever searches; an apostrophe or a colon before an ending says nothing. */
function normalise(word: string): string {
  const bare = word
    .toLowerCase()
    .replace(/[’':].*$/u, "")
    .normalize("NFC");
  return bare.replace(/iz(?=e|ed|es|er|ing|ation)/u, "is").replace(/yz(?=e|ed|ing)/u, "ys");
}

/** The word, and what is left of it without each ending that it may have. */
export function formsOf(word: string, family: WordFamily): string[] {
  const whole = normalise(word);
  const forms = [whole];
  for (const ending of endings[family]) {
    if (whole.length - ending.length >= shortestStem && whole.endsWith(ending)) {
      forms.push(whole.slice(0, whole.length - ending.length));
    }
  }
  if (family === "english" && whole.length > shortestStem && whole.endsWith("ies"))
    forms.push(`${whole.slice(0, -3)}y`);
  return forms;
}

export type Token = { text: string; start: number; end: number };

/** The words of a text; a hyphen parts them, an ending after a colon or an apostrophe stays ("DPIA:n"). */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’':]\p{L}+)?/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "AI", "KI", "EU": in small letters these are other words, or none. */
export const isAbbreviation = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]{1,2}$/u.test(word);

/** "DPIAer" and "LLM:er" are plurals of what stands in capitals. */
export function abbreviationOf(word: string): string | undefined {
  return /^(\p{Lu}[\p{Lu}\p{N}]+)(?:[’':]?\p{Ll}{1,3})?$/u.exec(word)?.[1];
}
