import type { SearchClause } from "@samrad/contracts/search-query";
import type { ReadTerms } from "../search-words/view.ts";

/** A search that would find more than this is carried out among the newest posts. */
const many = 1_000;
/** Among so many of them that about this is found. */
const wanted = 100;
/** When less than this is found there, it looks further back. */
const least = 64;

/**
 * The posts that a search reads: those from an id on, about so many; null for all. Outcomes are always read.
 * `readThrough`: the posts themselves are gone through, where the index would tell of far more that are older.
 */
export type Span = { since: string; posts: number; readThrough: boolean } | null;

/** How the ids of posts are spread: they part all posts into equal shares, oldest first, as PostgreSQL has last counted. */
export type Spread = { posts: number; ids: readonly string[] };

/** In how many texts a clause stands, in all languages. */
function standsIn({ any }: SearchClause, { terms, read }: ReadTerms): number {
  const own = read.filter(({ place }) => any.includes(terms[place]!));
  return own.reduce((sum, { seenIn, compoundsIn }) => sum + seenIn + compoundsIn, 0);
}

/** In how many texts each of the wanted clauses stands. Of phrases nothing is known: they stand in none. */
export const countsOf = (clauses: readonly SearchClause[], terms: ReadTerms): number[] =>
  clauses.filter(({ isExcluded }) => !isExcluded).map((clause) => standsIn(clause, terms));

/** Whether so much may be found that it is worth asking how much it is; so it is where no words are asked for. */
export const mayBeMany = (counts: readonly number[]): boolean => counts.every((count) => count > many);

/** The words of a search, by how many texts each clause stands in, among all posts. */
export type Sought = { counts: readonly number[]; spread: Spread };

/** The first 48 bits of an id, which tell when it was made, and ids with nothing but these. */
const beginningOf = (id: string): number => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
const idFrom = (beginning: number): string =>
  `${beginning.toString(16).padStart(12, "0")}${"0".repeat(20)}`.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

/** The id that so much of the ids lies before: between two that are known, as if the ids between them were spread evenly. */
function idAt(share: number, ids: readonly string[]): string | undefined {
  const exactly = share * (ids.length - 1);
  const place = Math.floor(exactly);
  const [from, to] = [ids[place], ids[place + 1]];
  if (place < 1 || from === undefined || to === undefined) return undefined;
  const [begins, ends] = [beginningOf(from), beginningOf(to)];
  return idFrom(Math.floor(begins + (ends - begins) * (exactly - place)));
}

/** The newest posts, about so many; null where that is nearly all. */
function spanOf(posts: number, { counts, spread }: Sought): Span {
  const { posts: all, ids } = spread;
  const since = idAt(1 - posts / all, ids);
  // To look a post up in the index takes about a third as long as to look into it.
  const readThrough = Math.min(all, ...counts) > 3 * posts;
  return since === undefined ? null : { since, posts, readThrough };
}

/** Where to look first: as if the clauses stood in texts independently of each other. */
export function firstSpan(sought: Sought): Span {
  const { counts, spread } = sought;
  const share = counts.reduce((product, count) => product * Math.min(1, count / spread.posts), 1);
  return spread.posts * share > many ? spanOf(wanted / share, sought) : null;
}

/** Whether that is enough of the newest. */
export const isEnough = (found: number): boolean => found >= least;

/** Where to look next when too little was found: less was there than it seemed, or the reader may read little of it. */
export function widerSpan({ posts }: NonNullable<Span>, found: number, sought: Sought): Span {
  return spanOf(posts * Math.min(10, Math.max(1.5, wanted / Math.max(1, found))), sought);
}
