import { findCitations, type Language } from "@samrad/citations/find-citations";
import type { CitationSourceKind } from "@samrad/contracts/citations";
import type { CitingKind } from "@samrad/contracts/provisions";

/** A text whose citations are kept: a post, the outcome of a thread (under the thread's id), and what other capabilities write. */
export type CitationSource = {
  sourceKind: CitationSourceKind;
  sourceId: string;
  /** The thread whose readers may know of it; null where the source has rights of its own. */
  threadId: string | null;
};

/** What a text speaks for on the page of a provision: posts and outcomes for their thread, others for themselves. */
export function itemOf({ sourceKind, sourceId, threadId }: CitationSource): { kind: CitingKind; id: string } {
  switch (sourceKind) {
    case "post":
    case "outcome":
      return { kind: "thread", id: threadId ?? sourceId };
    case "question":
    case "answer":
      return { kind: sourceKind, id: sourceId };
  }
}

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

/** Between texts that are kept as one. */
export const betweenTexts = "\n\n";

/** Reads texts in several languages as one text, which they are kept as. */
export function readTogether(texts: readonly CitingText[]): Reading {
  let start = 0;
  const found = texts.flatMap((text) => {
    const shift = start;
    start += text.text.length + betweenTexts.length;
    return readCitations(text).found.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }));
  });
  return { text: texts.map(({ text }) => text).join(betweenTexts), lang: texts[0]?.lang ?? "", found };
}

/** The key without the part: `celex:32016R0679` of `celex:32016R0679#art_6`. */
export function actOf(key: string): string {
  return key.split("#", 1)[0]!;
}

/** The reading, if the text is still the one that was read: names of those it mentions may have changed meanwhile. */
export function settleReading(reading: Reading, text: string): Reading {
  return reading.text === text ? reading : readCitations({ text, lang: reading.lang });
}

/** Where words stand: themselves, and what is around them. */
export type Anchor = { quote: string; before: string; after: string };

const around = 40;
/** From this length on words speak for themselves; shorter ones have to stand in the same surroundings. */
const telling = 12;
const sameSurroundings = 8;

/** The anchor of `length` code units at `start`. */
export function anchorAt(text: string, start: number, length: number): Anchor {
  const end = start + length;
  return {
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - around), start),
    after: text.slice(end, end + around),
  };
}

function commonEnd(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}

function commonStart(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one[count] === other[count]) count++;
  return count;
}

function likeness(text: string, start: number, { quote, before, after }: Anchor): number {
  const here = anchorAt(text, start, quote.length);
  return commonEnd(before, here.before) + commonStart(after, here.after);
}

/** Where the words stand in a text that was written anew: the place whose surroundings are most alike. Null when they are gone. */
export function findAnchor(text: string, anchor: Anchor): number | null {
  const needed =
    anchor.quote.length >= telling ? 0 : Math.min(sameSurroundings, anchor.before.length + anchor.after.length);
  let best: number | null = null;
  let most = needed - 1;
  for (let start = text.indexOf(anchor.quote); start >= 0; start = text.indexOf(anchor.quote, start + 1)) {
    const alike = likeness(text, start, anchor);
    if (alike > most) [best, most] = [start, alike];
  }
  return best;
}

/** What a person said of a passage: that it is not `wrongKey`, that it is `rightKey`. */
export type Correction = Anchor & {
  id: string;
  wrongKey: string | null;
  rightKey: string | null;
  authorId: string;
  createdAt: Date;
};

export type Citation = Found & { marked: boolean; rejectedAt: Date | null; rejectedBy: string | null };

/** A correction with the place where its words stand now; null when they are gone. */
export type Placed = Correction & { start: number | null };

const overlaps = (citation: Pick<Found, "start" | "end">, start: number, end: number) =>
  citation.start < end && citation.end > start;

function applyTo(citations: readonly Citation[], { start, ...correction }: Placed): Citation[] {
  if (start === null) return [...citations];
  const { wrongKey, rightKey, quote, authorId, createdAt } = correction;
  const end = start + quote.length;
  const settled = citations.map((citation) =>
    citation.key === wrongKey && overlaps(citation, start, end)
      ? { ...citation, rejectedAt: createdAt, rejectedBy: authorId }
      : citation,
  );
  const isFound = settled.some((one) => one.key === rightKey && !one.rejectedAt && overlaps(one, start, end));
  if (rightKey === null || isFound) return settled;
  const given = { key: rightKey, act: actOf(rightKey), start, end, range: false };
  return [...settled, { ...given, marked: true, rejectedAt: null, rejectedBy: null }];
}

/** What a text cites when people have had their say: what was rejected stays, as rejected. */
export function correctReading({ text, found }: Pick<Reading, "text" | "found">, corrections: readonly Correction[]) {
  const placed: Placed[] = corrections.map((correction) => ({ ...correction, start: findAnchor(text, correction) }));
  const recognised = found.map((one): Citation => ({ ...one, marked: false, rejectedAt: null, rejectedBy: null }));
  return { placed, citations: placed.reduce(applyTo, recognised) };
}
