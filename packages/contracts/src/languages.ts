import { z } from "zod";

/** The languages of the interface. */
export const interfaceLanguages = ["sv", "nb", "nn", "en"] as const;
export const interfaceLanguage = z.enum(interfaceLanguages);
export type InterfaceLanguage = z.infer<typeof interfaceLanguage>;

/** The languages that a text may be written in (BCP 47). */
export const textLanguages = ["sv", "nb", "nn", "en", "da", "fi"] as const;
export const textLanguage = z.enum(textLanguages);
export type TextLanguage = z.infer<typeof textLanguage>;

/** A name in one or more languages of the interface. */
export type LocalisedText = Partial<Record<InterfaceLanguage, string>>;

/** The text in the wanted language, else in the nearest one there is. */
export function inLanguage(
  text: LocalisedText,
  language: InterfaceLanguage,
): { text: string; lang: InterfaceLanguage } {
  const nearest: Record<InterfaceLanguage, InterfaceLanguage[]> = {
    sv: ["sv", "nb", "nn", "en"],
    nb: ["nb", "nn", "sv", "en"],
    nn: ["nn", "nb", "sv", "en"],
    en: ["en", "sv", "nb", "nn"],
  };
  for (const lang of nearest[language]) {
    const found = text[lang];
    if (found) return { text: found, lang };
  }
  return { text: "", lang: language };
}
