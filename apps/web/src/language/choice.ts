import { isLanguage, type Language } from "@samrad/i18n/languages";
import { keep, readKept } from "../frame/kept.ts";

const storedAs = "samrad.language";

function browserLanguage(): Language | undefined {
  for (const tag of navigator.languages) {
    const [primary] = tag.toLowerCase().split("-");
    // "no" is what many browsers call bokmål.
    const language = primary === "no" ? "nb" : primary;
    if (isLanguage(language)) return language;
  }
  return undefined;
}

/** The language chosen on this device, else the first one of the browser's that there is, else Swedish. */
export function chosenLanguage(): Language {
  const stored = readKept(storedAs);
  return isLanguage(stored) ? stored : (browserLanguage() ?? "sv");
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(language: Language) {
  keep(storedAs, language);
}
