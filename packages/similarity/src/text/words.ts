/** Languages whose words the ranking knows; for Finnish it has no glossary. */
export type Language = "sv" | "nb" | "nn" | "en" | "da" | "fi";

const WORD = /[\p{L}\p{N}]+(?:['’:-][\p{L}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s$/;

/** The words of a text as they are read: in lower case, composed, in their order. */
export function wordsOf(text: string): string[] {
  const words = text.normalize("NFC").toLowerCase().match(WORD) ?? [];
  return words.map((word) => word.replace(POSSESSIVE, ""));
}
