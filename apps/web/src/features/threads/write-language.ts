import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";

const nameOf = (personId: string) => `samrad.write-language.${personId}`;

/** The language that the person last wrote in on this device. */
export function lastWrittenLanguage(personId: string): TextLanguage | undefined {
  try {
    const stored = localStorage.getItem(nameOf(personId));
    return textLanguages.find((language) => language === stored);
  } catch {
    return undefined;
  }
}

export function rememberWrittenLanguage(personId: string, language: TextLanguage) {
  try {
    localStorage.setItem(nameOf(personId), language);
  } catch {
    // Without storage the next text begins in the language of the profile.
  }
}
