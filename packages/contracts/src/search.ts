import { z } from "zod";
import type { TextLanguage } from "./languages.ts";
import type { OrganisationRef, Writer } from "./people.ts";
import type { SearchProblem } from "./search-query.ts";
import type { SpaceRef } from "./spaces.ts";
import { looseText } from "./text.ts";
import type { ThreadStatus } from "./threads.ts";

/** How long a query may be. */
export const longestQuery = 300;

/** How many hits a page has: to show one costs several times as much as to find it. */
export const hitsPerPage = 10;
/** The last place that a page may begin at. */
export const lastOffset = 200;

/** `text`: words, "phrases in quotation marks", -without, operators (search-query.ts). */
export const searchInput = z.object({
  text: looseText(longestQuery).trim(),
  offset: z.number().int().min(0).max(lastOffset).default(0),
});
export type SearchInput = z.infer<typeof searchInput>;

/** A piece of text; `hit` pieces are what was searched for. */
export type Segment = { text: string; hit: boolean };

export type SearchHit = {
  threadId: string;
  postId: string;
  number: number;
  /** Whether it stands in the post or in the thread's outcome; the post is the first one then. */
  part: "post" | "outcome";
  title: Segment[];
  titleLang: TextLanguage;
  snippet: Segment[];
  lang: TextLanguage;
  space: SpaceRef;
  author: Writer;
  /** Null where it is withheld. */
  organisation: OrganisationRef | null;
  status: ThreadStatus;
  createdAt: string;
  /** The words of the query that it does without. */
  missing: string[];
};

/** A word that nobody whom the reader may read has written, and words like it that stand in the hits. */
export type Correction = { from: string; to: string[] };

/**
 * `total` counts what the reader may read and nothing else. Where nothing, or little, has all the words, what has most of
 * them is found too: `complete` counts those that have them all. Where there is far more than anybody reads, the newest was
 * looked through, posts and titles, and all outcomes: then there is more, and all counts are of that (`isOfNewest`).
 */
export type SearchResult = {
  hits: SearchHit[];
  isOfNewest: boolean;
  total: number;
  complete: number;
  corrections: Correction[];
  problems: SearchProblem[];
  spaces: { space: SpaceRef; count: number }[];
  organisations: { organisation: OrganisationRef; count: number }[];
  languages: { lang: TextLanguage; count: number }[];
  states: { status: ThreadStatus; count: number }[];
  years: { year: number; count: number }[];
};
