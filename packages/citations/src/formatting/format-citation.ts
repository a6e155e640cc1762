import { findCitations } from "../find-citations.ts";
import { parseKey, type ParsedKey } from "../keys.ts";
import { type CitationStyle, numberOf } from "./act-words.ts";
import { formatDocument } from "./documents.ts";
import { type Form, formatNordic, nordicNumber } from "./nordic.ts";
import { formatUnion } from "./union.ts";

export { type CitationStyle };

/** A citation as text, with the language that it is in. */
export type WrittenCitation = Form;

export const citationStyles = ["sv", "nb", "en", "oscola"] as const satisfies readonly CitationStyle[];

function formsOf(key: ParsedKey, style: CitationStyle): Form[] {
  if (key.tradition === undefined) return formatDocument(key.source, style);
  if (key.tradition !== "eu") return formatNordic(key, style);
  const written = formatUnion(key, style).map((text): Form => ({ text, lang: style === "oscola" ? "en" : style }));
  return [...written, ...formatUnion(key, "en").map((text): Form => ({ text, lang: "en" }))];
}

/** Whether the form says what it is meant to say, to this package at least. */
function readsAs({ text, lang }: Form, key: string): boolean {
  const found = findCitations(text, { lang });
  return found.length === 1 && found[0]?.key === key;
}

/**
 * Writes a citation as text in a style: "artikel 6.1 f i dataskyddsförordningen", "Regulation (EU) 2016/679, art 6(1)(f)".
 * National law is written in the words of its own country where the style has none. What is written is recognised as
 * the same key again; where no form is, and for what is no key, the key itself is given.
 */
export function formatCitation(key: string, style: CitationStyle): WrittenCitation {
  const parsed = parseKey(key);
  const form = parsed && formsOf(parsed, style).find((one) => readsAs(one, key));
  return form ?? { text: key, lang: "en" };
}

/** The number of the act that a key belongs to: "Regulation (EU) 2016/679", "SFS 2018:218". Undefined for treaties, judgments, documents. */
export function formatActNumber(key: string, style: CitationStyle): WrittenCitation | undefined {
  const parsed = parseKey(key);
  const number = parsed && numberOf(parsed.source, style);
  if (number !== undefined) return { text: number, lang: style === "oscola" ? "en" : style };
  return parsed && nordicNumber(parsed);
}
