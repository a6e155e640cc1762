/** The languages that every text exists in, the first one being the network's own. */
export const languages = ["sv", "nb", "nn", "en"] as const;
export type Language = (typeof languages)[number];

/** The BCP 47 tags to format numbers, plurals and dates with; not every browser knows nynorsk. */
export const formattingLocales: Record<Language, string[]> = {
  sv: ["sv"],
  nb: ["nb"],
  nn: ["nn", "nb"],
  en: ["en-GB"],
};

/** Whether a text is the tag of one of our languages. */
export function isLanguage(text: unknown): text is Language {
  return languages.includes(text as Language);
}
