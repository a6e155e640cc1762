import { isLanguage, type Language } from "@samrad/i18n/languages";

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
  const stored = readStored();
  return isLanguage(stored) ? stored : (browserLanguage() ?? "sv");
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storedAs);
  } catch {
    return null;
  }
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(language: Language) {
  try {
    localStorage.setItem(storedAs, language);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
