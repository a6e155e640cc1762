import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import { keep, readKept } from "../../frame/kept.ts";

const nameOf = (personId: string) => `samrad.write-language.${personId}`;

/** The language that the person last wrote in on this device. */
export function lastWrittenLanguage(personId: string): TextLanguage | undefined {
  const stored = readKept(nameOf(personId));
  return textLanguages.find((language) => language === stored);
}

export function rememberWrittenLanguage(personId: string, language: TextLanguage) {
  keep(nameOf(personId), language);
}
