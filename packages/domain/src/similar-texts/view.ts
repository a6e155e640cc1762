import type { TextLanguage } from "@samrad/contracts/languages";
import type { SimilarKind } from "@samrad/contracts/similar";
import { describe, type Profile } from "@samrad/similarity/profile";
import { rarity, type Statistics } from "@samrad/similarity/statistics";
import { readCitations } from "../citations/policy.ts";
import { matchLabels } from "../concept-labels/policy.ts";
import type { LabelIndex } from "../concept-labels/view.ts";

/** A text that can be found: a thread's title and first post, or one language of a question. */
export type TextKey = { kind: SimilarKind; id: string; lang: TextLanguage; version: string };
export type TextRow = TextKey & { title: string; body: string; provisions: string[] | null; concepts: string[] };

/** What is beyond this adds little to what a text asks. */
const mostRead = 4000;

/** The article or section that a key lies in: what two texts that cite it share, whichever paragraph each means. */
export function provisionOf(key: string): string {
  const [act = "", part] = key.split("#");
  if (part === undefined) return act;
  const [outermost = ""] = part.split("/");
  return `${act}#${outermost.replace(/(P\d+[a-z]?)[SN].*$/, "$1")}`;
}

/** The provisions that a text cites, each once. */
export function provisionsIn(text: string, lang: string): string[] {
  return [...new Set(readCitations({ text, lang }).found.map(({ key }) => provisionOf(key)))];
}

/** As much of a text as tells what it asks. */
export function textOf({ title, body }: Pick<TextRow, "title" | "body">): string {
  return `${title}\n${body.slice(0, 1000)}`.trim();
}

/** What of a row is read; provisions and concepts that are not given are looked for in the text. */
export type Readable = Pick<TextRow, "lang" | "title" | "body" | "provisions" | "concepts">;

/** A row as the ranking reads it. Without labels it is read for its words alone. */
export function toProfile({ lang, title, body, provisions, concepts }: Readable, labels: LabelIndex | null): Profile {
  const read = body.slice(0, mostRead);
  const text = `${title}\n${read}`;
  const cited = provisions === null ? provisionsIn(text, lang) : provisions.map(provisionOf);
  const named = labels === null ? [] : matchLabels(labels, text).map(({ conceptId }) => conceptId);
  return describe({
    lang,
    title,
    body: read,
    concepts: [...new Set([...concepts, ...named])],
    provisions: [...new Set(cited)],
  });
}

/**
 * The channels that texts are found by in the database: the letter that their terms begin with, and how many terms of
 * a text are looked for. All of them would find everything.
 */
const indexed = {
  senses: { letter: "s", sought: 24 },
  words: { letter: "w", sought: 20 },
  english: { letter: "e", sought: 12 },
} as const;
type Indexed = keyof typeof indexed;

const indexedChannels = Object.keys(indexed) as Indexed[];

/** What a text is found by: the lexemes of its `tsvector`. */
export function lexemesOf({ whole }: Profile): string[] {
  return indexedChannels.flatMap((channel) =>
    [...whole[channel].keys()].map((feature) => indexed[channel].letter + feature),
  );
}

const quote = (lexeme: string) => `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** The terms of one channel that tell most, first those that stand in other texts too, as far as is known. */
function tellingTerms({ whole }: Profile, channel: Indexed, statistics: Statistics): string[] {
  const terms = [...whole[channel]].map(([feature, count]) => ({
    feature,
    isShared: (statistics.seenIn[channel].get(feature) ?? 0) > 1,
    weight: rarity(statistics, channel, feature) * Math.log1p(count),
  }));
  return terms
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => Number(other.isShared) - Number(one.isShared) || other.weight - one.weight)
    .slice(0, indexed[channel].sought)
    .map(({ feature }) => feature);
}

/** A `tsquery` for any of the terms that tell most. Empty where a text has none. */
export function toTsquery(profile: Profile, statistics: Statistics): string {
  const lexemes = indexedChannels.flatMap((channel) =>
    tellingTerms(profile, channel, statistics).map((feature) => indexed[channel].letter + feature),
  );
  return lexemes.map(quote).join(" | ");
}
