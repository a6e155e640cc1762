import { findCitations, type Language } from "@samrad/citations/find-citations";

/** A text whose citations are kept: a post, the outcome of a thread (under the thread's id), and what other capabilities write. */
export type CitationSource = {
  sourceKind: "post" | "outcome" | "question" | "answer";
  sourceId: string;
  /** The thread whose readers may know of it; null where the source has rights of its own. */
  threadId: string | null;
};

/** A text with its language (BCP 47). */
export type CitingText = { text: string; lang: string };

export type Found = { key: string; act: string; start: number; end: number; range: boolean };

/** What was found in which text. */
export type Reading = CitingText & { found: readonly Found[] };

/** Reads a text for what it cites. Takes time, so a command does it before its transaction begins. */
export function readCitations({ text, lang }: CitingText): Reading {
  const found = findCitations(text, { lang: lang as Language }).map(({ key, start, end, range = false }) => {
    return { key, act: actOf(key), start, end, range };
  });
  return { text, lang, found };
}

/** The key without the part: `celex:32016R0679` of `celex:32016R0679#art_6`. */
export function actOf(key: string): string {
  return key.split("#", 1)[0]!;
}

/** The reading, if the text is still the one that was read: names of those it mentions may have changed meanwhile. */
export function settleReading(reading: Reading, text: string): Reading {
  return reading.text === text ? reading : readCitations({ text, lang: reading.lang });
}
