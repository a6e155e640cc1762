import {
  type CitationStyle,
  citationStyles,
  formatActNumber,
  formatCitation,
} from "@samrad/citations/formatting/format-citation";
import type { Language } from "@samrad/i18n/languages";

export { type CitationStyle, citationStyles };

const styleOf: Record<Language, CitationStyle> = { sv: "sv", nb: "nb", nn: "nb", en: "en" };

/** A citation in the words of the reader's language, with the language that it came to be in. */
export const writtenFor = (key: string, language: Language) => formatCitation(key, styleOf[language]);

export const writtenIn = formatCitation;

/** "Regulation (EU) 2016/679"; undefined for what has no such number. */
export const actNumberFor = (key: string, language: Language) => formatActNumber(key, styleOf[language]);
